using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorBot.Storage;

namespace MentorBot.Turns;

/// <summary>Whether a row of somebody else's speaks of a person: by an id of theirs, by their name, or by what they are called.</summary>
internal sealed class Quotes(ImmutableArray<PersonId> persons, string? name)
{
    private readonly Regex? _name = name is { Length: > 0 }
        ? new Regex($@"(?<!\w)({Regex.Escape(name)}|{Regex.Escape(GivenName.Of(name) ?? name)})(?!\w)", RegexOptions.CultureInvariant)
        : null;

    public bool Are(StoredRow row) => Telling.StringsOf(JsonNode.Parse(row.Body.Json.Span)).Append(row.Id.Row).Any(text =>
        persons.Any(person => text.Contains(person.Person, StringComparison.Ordinal)) || _name?.IsMatch(text) == true);
}
