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
    private const int MostTurns = 50;

    /// <summary>What the engine keeps of a colleague that may quote somebody, and is of little use.</summary>
    public static readonly ImmutableArray<string> Quoting = [OutboxRow.DeadKind, LetterRow.DeadKind, DraftRow.Kind.Name, AnsweredRow.Kind.Name];

    /// <summary>What is on its way, or says what has come, names people and keeps naming them.</summary>
    private static readonly ImmutableArray<string> Engines =
        [Talk.Kind, OutboxRow.Kind, LetterRow.Kind, WaitingRow.Kind, PostedRow.Kind, GotRow.Kind.Name, FailureRow.Kind.Name, .. Quoting];

    /// <summary>Lets it happen to a colleague until no row of the rooms names the person any more: there may be more than fit into one turn.</summary>
    /// <exception cref="InvalidOperationException">Some still do, after many turns: it is to be done again.</exception>
    public async Task TellAsync(PersonId colleague, PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        for (int turn = 0; turn < MostTurns; turn++)
        {
            await turns().HappenAsync(colleague, happened, cancellationToken);
            if (!await IsNamedAsync(person, colleague, cancellationToken)) return;
        }

        throw new InvalidOperationException("A room goes on naming somebody who is not there under that name any more.");
    }

    private async Task<bool> IsNamedAsync(PersonId person, PersonId colleague, CancellationToken cancellationToken)
    {
        await foreach (StoredRow row in store.RowsAsync(colleague, cancellationToken))
        {
            if (!Engines.Contains(row.Body.Kind) && NamedIn(row, colleague).Contains(person)) return true;
        }

        return false;
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
