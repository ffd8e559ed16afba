using MentorBot.Conversation.Language;
using MentorBot.Identity;

namespace MentorBot.People;

/// <summary>Checks a whole roster before any of it is written.</summary>
internal static class RosterCheck
{
    private const int LongestName = 200;

    /// <summary>
    /// The maximum length of a path in RFC 5321, without its brackets
    /// (https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.3).
    /// </summary>
    private const int LongestEmail = 254;

    /// <summary>
    /// The accounts of all platforms are shorter. An account is the key of a row, whatever its characters.
    /// </summary>
    private const int LongestAccount = 100;

    /// <summary>
    /// The length of a tag that must be supported (https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1).
    /// </summary>
    private const int LongestTag = 35;

    /// <summary>The maximum number of people that somebody leads or mentors, which are kept in one row.</summary>
    private const int MostLed = 1000;

    private static readonly char[] AroundAddresses = [' ', ',', ';', '|', '<', '>', '(', ')'];

    public static IReadOnlyList<RosterProblem> Problems(IReadOnlyList<RosterLine> roster)
    {
        ILookup<string, RosterLine> byEmail = roster.ToLookup(line => line.Email, StringComparer.OrdinalIgnoreCase);
        ILookup<string, RosterLine> byAccount =
            roster.SelectMany(line => line.Accounts.Select(account => (account, line)))
                .ToLookup(one => one.account, one => one.line, StringComparer.Ordinal);
        IEnumerable<RosterProblem> wrong =
            roster.SelectMany(line => Reasons(line, byEmail, byAccount)
                .Select(reason => new RosterProblem(line.Number, reason)));
        return [
            .. wrong.Concat(TooMany(roster, "manager", line => line.Manager))
                .Concat(TooMany(roster, "mentor", line => line.Mentor))
                .Concat(ManagerCircles.Problems(roster, byEmail))
            .OrderBy(problem => problem.Line)];
    }

    private static IEnumerable<RosterProblem> TooMany(
        IEnumerable<RosterLine> roster, string role, Func<RosterLine, string?> leader) =>
        from line in roster
        group line by leader(line)?.ToUpperInvariant() into led
        where led.Key is not null && led.Skip(MostLed).Any()
        select new RosterProblem(led.ElementAt(MostLed).Number, $"One {role} has at most {MostLed} people.");

    private static IEnumerable<string> Reasons(
        RosterLine line, ILookup<string, RosterLine> byEmail, ILookup<string, RosterLine> byAccount)
    {
        if (!IsEmail(line.Email)) yield return "The e-mail address is missing, or is none.";
        else if (line.Email.Length > LongestEmail || !PeopleDirectory.CanList(line.Email))
            yield return $"An e-mail address of at most {LongestEmail} characters is expected, nearly all of them "
                + "letters and digits.";
        else if (byEmail[line.Email].First() is { } first && first.Number != line.Number)
            yield return $"The e-mail address stands in line {first.Number} already.";
        if (line.Name.Length is 0 or > LongestName)
            yield return $"A name of 1 to {LongestName} characters is expected.";
        else if (line.Name.Any(char.IsControl)) yield return "The name has control characters in it.";
        else if (line.Name.Split(AroundAddresses).Any(IsEmail))
            yield return "The name has an e-mail address in it; is a quotation mark missing?";
        foreach ((string role, string? email) in new[] { ("manager", line.Manager), ("mentor", line.Mentor) })
        {
            if (email is null) continue;
            if (string.Equals(email, line.Email, StringComparison.OrdinalIgnoreCase))
                yield return $"Nobody is their own {role}.";
            else if (!IsEmail(email))
                yield return $"The {role} is named by an e-mail address; this is none.";
            else if (!byEmail.Contains(email))
                yield return $"The {role}'s e-mail address stands in no line of the roster.";
        }

        if (line.Language is { } language && !Languages.All.Any(spoken => IsOf(spoken.Name, language)))
            yield return $"The language is none of {string.Join(", ", Languages.All.Select(spoken => spoken.Name))}.";
        if (line.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            yield return "The time zone is not known; expected one such as Europe/Berlin.";
        foreach (string account in line.Accounts)
        {
            if (account.Length > LongestAccount)
                yield return $"An account of at most {LongestAccount} characters is expected.";
            if (byAccount[account].First() is { } owner && owner.Number != line.Number)
                yield return $"An account stands in line {owner.Number} already.";
        }
    }

    private static bool IsOf(string spoken, string tag) =>
        tag.Length <= LongestTag
            && (tag.Equals(spoken, StringComparison.OrdinalIgnoreCase)
                || tag.StartsWith($"{spoken}-", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Checks for a text, one at sign, and words with dots between them, without spaces, brackets and characters that
    /// nobody sees: the mail system decides the rest.
    /// </summary>
    private static bool IsEmail(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 2 } domain] && domain.Contains('.', StringComparison.Ordinal)
            && domain.Split('.').All(static label => label.Length > 0)
            && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)
                || char.GetUnicodeCategory(letter) is UnicodeCategory.Format || "<>()[],;:\"".Contains(letter));
}
