using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;
using MentorBot.Turns.Floor;

namespace MentorBot.Turns;

/// <summary>Has whoever a person had to do with hear that they left, or who they are by now.</summary>
internal sealed class Telling(ITableStore store, Func<ITurns> turns)
{
    /// <summary>What the engine keeps of a colleague that may quote somebody, and is of little use.</summary>
    public static readonly ImmutableArray<string> Quoting =
        [OutboxRow.DeadKind, LetterRow.DeadKind, WaitingRow.Kind, DraftRow.Kind.Name, AnsweredRow.Kind.Name];

    /// <summary>What is on its way, or says what has come, names people and keeps naming them.</summary>
    private static readonly ImmutableArray<string> Engines =
        [Talk.Kind, OutboxRow.Kind, LetterRow.Kind, PostedRow.Kind, GotRow.Kind.Name, FailureRow.Kind.Name, .. Quoting];

    /// <summary>
    /// Lets it happen to a colleague until the rooms' rows name the person no more, since there may be more than fit into one turn; or no fewer than before:
    /// then the colleague has written something that reads like a name.
    /// </summary>
    /// <returns>False where the colleague is becoming somebody else, whose rows may come to name the person yet.</returns>
    public async Task<bool> TellAsync(PersonId colleague, PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        for (int before = int.MaxValue; ;)
        {
            Talk? talk = await store.TalkAsync(colleague, cancellationToken);
            if (talk is { Forgotten: not null }) return true; // Their rows go, whomever they name.
            if (talk is { MovedTo: not null, IsBare: false }) return false;
            if (talk is { MovedTo: { } to }) colleague = PersonId.Parse(to);
            await turns().HappenAsync(colleague, happened, cancellationToken);
            int now = await CountNamingAsync(person, colleague, cancellationToken);
            if (now == 0 || now >= before) return true;
            before = now;
        }
    }

    private async Task<int> CountNamingAsync(PersonId person, PersonId colleague, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (StoredRow row in store.RowsAsync(colleague, cancellationToken))
            count += !Engines.Contains(row.Body.Kind) && NamedIn(row, colleague).Contains(person) ? 1 : 0;
        return count;
    }

    /// <summary>Everybody of the organisation whom a row names: people are named by their partition, and in the key of a letter's trace.</summary>
    public static IEnumerable<PersonId> NamedIn(StoredRow row, PersonId person)
    {
        string start = $"{person.Org}|";
        IEnumerable<string> texts = StringsOf(JsonNode.Parse(row.Body.Json.Span)).Where(text => text.StartsWith(start, StringComparison.Ordinal));
        if (row.Body.Kind == GotRow.Kind.Name) texts = texts.Append(start + row.Id.Row.Split('|')[1]);
        return texts.Select(text => text[start.Length..]).Where(id => id.Length > 0 && id.All(char.IsAsciiLetterOrDigit))
            .Select(id => person with { Person = id }).Where(found => found != person).Distinct();
    }

    public static IEnumerable<string> StringsOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => StringsOf(field.Value)),
        JsonArray items => items.SelectMany(StringsOf),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
