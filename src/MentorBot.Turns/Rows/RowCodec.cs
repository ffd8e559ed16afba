using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MentorBot.Turns.Rows;

/// <summary>Converts rows to bytes and back. Every feature adds the JSON contexts of its rows.</summary>
public sealed class RowCodec
{
    /// <param name="contexts">
    /// Source-generated contexts; together they know every row and everything that dialogs record.
    /// </param>
    public RowCodec(IEnumerable<IJsonTypeInfoResolver> contexts)
    {
        // The options of a context are lost when it is combined with others, so those that all rows have in common are
        // set here.
        Json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. contexts, JournalJson.Default]),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
        };
        Json.MakeReadOnly();
    }

    /// <summary>The options with which dialogs record their steps.</summary>
    public JsonSerializerOptions Json { get; }


    /// <summary>Converts the content of a letter to JSON.</summary>
    internal JsonElement ToElement<T>(T facts) where T : class =>
        JsonSerializer.SerializeToElement(facts, (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T)));

    /// <summary>Reads the content of a letter. Properties that a later release added are ignored.</summary>
    /// <exception cref="JsonException">The content is of another type.</exception>
    internal T FromElement<T>(JsonElement facts) where T : class =>
        facts.Deserialize((JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T)))
            ?? throw new JsonException($"A letter holds no {typeof(T).Name}.");

    /// <summary>The stored form of a row.</summary>
    public RowBody Write<T>(RowKind<T> kind, T row) where T : class =>
        new(
            kind.Name, kind.Version,
            JsonSerializer.SerializeToUtf8Bytes(row, (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T))));

    /// <summary>
    /// Reads a stored row. Of a version newer than this program knows, the known properties are read.
    /// </summary>
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
