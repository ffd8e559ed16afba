using System.Text.RegularExpressions;
using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>The goal that a sentence tells: "my goal is to write two pages by Friday".</summary>
/// <param name="Title">What is to be done, as it was typed; empty where the sentence does not say it.</param>
/// <param name="Days">
/// The days that the end of the sentence can mean, of those on which a goal may be due; they are no part of the title.
/// </param>
internal sealed partial record ToldGoal(string Title, ImmutableArray<DateOnly> Days)
{
    /// <summary>The words that say the day; empty where none do.</summary>
    public string DaySaid { get; private init; } = "";

    private static readonly char[] Around = [' ', ',', ';', ':', '-', '–', '—', '.', '!'];

    private static readonly ToldGoal Nothing = new("", []);

    /// <summary>Whether a sentence can only tell a new goal, whatever else its words mean: "my goal is to …".</summary>
    public static bool IsNew(string sentence) => SentenceWords.Plans.IsIn(TypedWords.WordsOnly(sentence));

    /// <summary>Reads a sentence that sets a goal.</summary>
    /// <param name="sentence">What was typed.</param>
    /// <param name="now">The time in the person's time zone.</param>
    public static ToldGoal In(string sentence, DateTime now)
    {
        string text = sentence.Trim();
        if (Quoted().Match(text) is { Success: true } quoted && InQuotes(text, quoted, now) is { } told) return told;
        return InColon(text, now) ?? ReadTitle(Called(text), now);
    }

    /// <summary>Reads a title that may end with a day.</summary>
    /// <param name="typed">What was typed for a title.</param>
    /// <param name="now">The time in the person's time zone.</param>
    public static ToldGoal ReadTitle(string typed, DateTime now)
    {
        string text = WithoutPoliteness(typed.Trim());
        if (IsEmpty(text)) return Nothing;
        SaidDay? day = SaidDay.In(text, now);
        if (day is null || !IsAtEdge(day) || day.Allowed(DateOnly.FromDateTime(now)) is not [_, ..] allowed)
            return new(Trim(text), []);
        string title = day.After.Length == 0 ? day.Before : day.After;
        return new(IsEmpty(title) ? "" : Trim(title), allowed) { DaySaid = day.Text };
    }

    private static bool IsAtEdge(SaidDay day) =>
        day.After.Length == 0
        || (day.Before.Length == 0 && SentenceWords.Until.Contains(TypedWords.WordsOnly(day.Text).Split(' ')[0]));

    /// <summary>"please put “read the handbook” on my goals, due the 12th".</summary>
    private static ToldGoal? InQuotes(string text, Match quoted, DateTime now)
    {
        string outside = $"{text[..quoted.Index]} {text[(quoted.Index + quoted.Length)..]}".Trim();
        SaidDay? day = SaidDay.In(outside, now);
        if (!IsEmpty(day is null ? outside : $"{day.Before} {day.After}")) return null;
        ToldGoal told = ReadTitle(quoted.Groups[1].Value, now);
        return told.OrDayOf(day, now);
    }

    /// <summary>"a goal for the 20th: hand in the budget".</summary>
    private static ToldGoal? InColon(string text, DateTime now)
    {
        if (Colon().Match(text) is not { Success: true } colon) return null;
        string before = text[..colon.Index];
        if (!TypedWords.WordsOnly(before).Split(' ').Any(SentenceWords.IsNoun)) return null;
        ToldGoal told = ReadTitle(text[(colon.Index + 1)..], now);
        return told.OrDayOf(SaidDay.In(before, now), now);
    }

    /// <summary>The goal, with a day that was said outside its title where the title has none.</summary>
    private ToldGoal OrDayOf(SaidDay? day, DateTime now) => Days.IsEmpty && day is not null
        ? this with { Days = day.Allowed(DateOnly.FromDateTime(now)), DaySaid = day.Text }
        : this;

    /// <summary>What the sentence calls a goal: after "my goal is to", or before "as a goal".</summary>
    private static string Called(string text)
    {
        Word[] words =
            [.. Words().Matches(text).Select(match => new Word(match.Index, TypedWords.WordsOnly(match.Value)))];
        int frame = Array.FindIndex(words, word => !IsFrame(word.Text));
        if (frame < 0) return "";
        int noun = Array.FindIndex(words, 0, frame, word => SentenceWords.IsNoun(word.Text));
        if (noun >= 0)
        {
            int start = noun + 1;
            while (start < words.Length && IsLink(words[start].Text)) start++;
            return start < words.Length ? text[words[start].At..] : "";
        }

        int end = words.Length;
        while (end > 0 && SentenceWords.New.Contains(words[end - 1].Text)) end--;
        bool isCut = words[end..].Any(word => SentenceWords.IsNoun(word.Text));
        string plan = isCut ? text[..words[end].At].TrimEnd() : text;
        return WithoutOpening(plan) ?? (isCut && plan.TrimEnd(Around) != plan ? plan : "");
    }

    /// <summary>The plan after "I want to" and the like; null where it does not begin so.</summary>
    private static string? WithoutOpening(string plan)
    {
        int[] starts = [.. Words().Matches(plan).Select(match => match.Index)];
        int after = starts.Skip(1).Take(6).Where(
            start => SentenceWords.Weak.Contains(TypedWords.WordsOnly(plan[..start]))).DefaultIfEmpty(-1).Max();
        return after < 0 ? null : plan[after..];
    }

    private static string WithoutPoliteness(string text)
    {
        string left = Trim(text);
        int space = left.LastIndexOf(' ');
        return space > 0 && SentenceWords.Polite.Contains(TypedWords.WordsOnly(left[space..]))
            ? WithoutPoliteness(left[..space])
            : text;
    }

    private static string Trim(string title) => title.Trim().TrimStart(Around).TrimEnd(Around);

    private static bool IsEmpty(string text) =>
        TypedWords.WordsOnly(text) is var words && (words.Length == 0 || words.Split(' ').All(IsFrame));

    private static bool IsFrame(string word) =>
        word.Length == 0 || SentenceWords.New.Contains(word) || SentenceWords.IsNoun(word)
        || SentenceWords.Times.Contains(word) || SentenceWords.Polite.Contains(word);

    private static bool IsLink(string word) =>
        word.Length == 0 || SentenceWords.Links.Contains(word) || SentenceWords.Times.Contains(word);

    [GeneratedRegex(@"[""“„«]([^""“”„«»]{2,})[""”“»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@":(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    private readonly record struct Word(int At, string Text);
}
