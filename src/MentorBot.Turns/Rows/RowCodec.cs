using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MentorBot.Conversation.Dialogs;
using MentorBot.Storage;

namespace MentorBot.Turns.Rows;

/// <summary>Rows to bytes and back. Every feature adds the JSON contexts of its rows.</summary>
public sealed class RowCodec
{
    /// <param name="contexts">
    /// Source-generated contexts; together they know every row and whatever a dialog records.
    /// </param>
    public RowCodec(IEnumerable<IJsonTypeInfoResolver> contexts)
    {
        // A context's own options do not come along when it is combined with others: what every row has in common is
        // said here.
        Json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. contexts, JournalJson.Default]),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
        };
        Json.MakeReadOnly();
    }

    /// <summary>What dialogs are recorded with.</summary>
    public JsonSerializerOptions Json { get; }


    /// <summary>What a letter carries.</summary>
    internal JsonElement ToElement<T>(T facts) where T : class =>
        JsonSerializer.SerializeToElement(facts, (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T)));

    /// <summary>Reads what a letter carries. What a later release added is passed over.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    internal T FromElement<T>(JsonElement facts) where T : class =>
        facts.Deserialize((JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T)))
            ?? throw new JsonException($"A letter holds no {typeof(T).Name}.");

    /// <summary>The stored form of a row.</summary>
    public RowBody Write<T>(RowKind<T> kind, T row) where T : class =>
        new(
            kind.Name, kind.Version,
            JsonSerializer.SerializeToUtf8Bytes(row, (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T))));

    /// <summary>Reads a stored row. A version newer than this program knows is read as far as it is known.</summary>
    /// <exception cref="InvalidDataException">The row is of another kind.</exception>
    public T Read<T>(RowKind<T> kind, StoredRow row) where T : class
    {
        if (row.Body.Kind != kind.Name)
            throw new InvalidDataException(
                $"A row of kind '{kind.Name}' was expected at '{row.Id.Row}'; found '{row.Body.Kind}'.");
        return JsonSerializer.Deserialize(row.Body.Json.Span, (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T)))
            ?? throw new InvalidDataException($"The row at '{row.Id.Row}' holds no {typeof(T).Name}.");
    }
}
