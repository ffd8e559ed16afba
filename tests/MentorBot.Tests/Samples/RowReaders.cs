using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using MentorBot.Conversation.Dialogs;
using MentorBot.Delivery.Due;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;
using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Storage;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Rows;

namespace MentorBot.Tests.Samples;

/// <summary>
/// How the program reads and writes each kind of row: what the features and the engine declare, and what they keep
/// beside that.
/// </summary>
internal sealed class RowReaders(RowCodec codec)
{
    private static readonly MethodInfo Generic =
        typeof(RowReaders).GetMethod(nameof(AgainOf), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Every <see cref="RowKind{T}"/> there is: rows of people, and what letters carry.</summary>
    public static IReadOnlyList<object> Declared { get; } =
    [
        .. new[] { typeof(PeopleBook).Assembly, typeof(LetterReceipt).Assembly, typeof(FailureRow).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(RowKind<>))
            .Select(field => field.GetValue(null)!),
    ];

    public static string NameOf(object kind) =>
        (string)kind.GetType().GetProperty(nameof(RowKind<object>.Name))!.GetValue(kind)!;

    public static int VersionOf(object kind) =>
        (int)kind.GetType().GetProperty(nameof(RowKind<object>.Version))!.GetValue(kind)!;

    /// <summary>
    /// Reads a row as the program does, and gives what it would write of it; null where the program has no such row.
    /// </summary>
    public ReadOnlyMemory<byte>? ReadAndWrite(string table, StoredRow row) => (table, row.Body.Kind) switch
    {
        (Tables.People, PersonState.Kind) => PersonState.Read(row).ToBody().Json,
        (Tables.People, OutboxRow.Kind or OutboxRow.DeadKind) => OutboxRow.Read(row).ToBody(row.Body.Kind).Json,
        (Tables.People, PostedRow.Kind) => PostedRow.Read(row).ToBody().Json,
        (Tables.People, WaitingRow.Kind) => WaitingRow.Read(row).ToBody().Json,
        (Tables.People, LetterRow.Kind or LetterRow.DeadKind) => LetterRow.Read(row).ToBody(row.Body.Kind).Json,
        (Tables.People, _) => Declared.FirstOrDefault(kind => NameOf(kind) == row.Body.Kind) is { } kind
            ? (ReadOnlyMemory<byte>)Generic.MakeGenericMethod(kind.GetType().GetGenericArguments())
                .Invoke(this, [kind, row])!
            : null,
        (Tables.Accounts, "account") => Again(row, DirectoryJson.Default.AccountRow),
        (Tables.Organisation, "email") => Again(row, DirectoryJson.Default.EmailRow),
        (Tables.Due, "deliver") => DueEntry.Of(row) is { Person.Person: { Length: > 0 } } ? row.Body.Json : null,
        (Tables.Due, "nudge") =>
            JsonSerializer.SerializeToUtf8Bytes(new WrittenAt(NudgeEntry.Of(row).WrittenAt), DueJson.Default.WrittenAt),
        _ => null,
    };

    private ReadOnlyMemory<byte> AgainOf<T>(RowKind<T> kind, StoredRow row) where T : class =>
        codec.Write(kind, codec.Read(kind, row)).Json;

    private static ReadOnlyMemory<byte> Again<T>(StoredRow row, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(row.Body.Json.Span, type)!, type);
}
