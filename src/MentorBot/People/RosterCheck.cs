using MentorBot.Conversation.Language;

namespace MentorBot.People;

/// <summary>Looks a roster through, whole, before anything of it is written.</summary>
internal static class RosterCheck
{
    private const int LongestName = 200;

    public static IReadOnlyList<RosterProblem> Problems(IReadOnlyList<RosterLine> roster)
    {
        ILookup<string, RosterLine> byEmail = roster.ToLookup(line => line.Email, StringComparer.OrdinalIgnoreCase);
        ILookup<string, RosterLine> byAccount = roster.SelectMany(line => line.Accounts.Select(account => (account, line)))
            .ToLookup(one => one.account, one => one.line, StringComparer.Ordinal);
        return [.. roster.SelectMany(line => Reasons(line, byEmail, byAccount).Select(reason => new RosterProblem(line.Number, reason)))];
    }

    private static IEnumerable<string> Reasons(RosterLine line, ILookup<string, RosterLine> byEmail, ILookup<string, RosterLine> byAccount)
    {
        if (!IsEmail(line.Email)) yield return "The e-mail address is missing, or is none.";
        else if (byEmail[line.Email].First() is { } first && first.Number != line.Number)
            yield return $"The e-mail address stands in line {first.Number} already.";
        if (line.Name.Length is 0 or > LongestName) yield return $"A name of 1 to {LongestName} characters is expected.";
        foreach ((string role, string? email) in new[] { ("manager", line.Manager), ("mentor", line.Mentor) })
        {
            if (email is null) continue;
            if (string.Equals(email, line.Email, StringComparison.OrdinalIgnoreCase)) yield return $"Nobody is their own {role}.";
            else if (!byEmail.Contains(email)) yield return $"The {role}'s e-mail address stands in no line of the roster.";
        }

        if (line.Language is { } language && !Languages.All.Any(spoken => IsOf(spoken.Name, language)))
            yield return $"The language is none of {string.Join(", ", Languages.All.Select(spoken => spoken.Name))}.";
        if (line.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            yield return "The time zone is not known; expected one such as Europe/Berlin.";
        foreach (string account in line.Accounts)
        {
            if (byAccount[account].First() is { } owner && owner.Number != line.Number) yield return $"An account stands in line {owner.Number} already.";
        }
    }

    private static bool IsOf(string spoken, string tag) =>
        tag.Equals(spoken, StringComparison.OrdinalIgnoreCase) || tag.StartsWith($"{spoken}-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Something, one at sign, something with a dot: the mail system decides the rest.</summary>
    private static bool IsEmail(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 2 } domain] && domain.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace);
}
