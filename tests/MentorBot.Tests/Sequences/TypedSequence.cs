using MentorBot.CheckIns;
using MentorBot.Conversation.Dialogs;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns;
using MentorBot.Welcome;

namespace MentorBot.Tests.Sequences;

/// <summary>
/// Types one text after the other, and looks after each whether what was answered before is still somewhere.
/// </summary>
internal sealed class TypedSequence(Bot bot, Person person)
{
    /// <summary>Passes two days instead of typing.</summary>
    public const string TwoDays = "(two days pass)";

    private static readonly string[] KindsThatKeep = ["goal", "checkin", "draft", "evidence"];

    /// <returns>What went wrong, or null.</returns>
    public async Task<string?> RunAsync(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            if (await StepAsync(text) is { } problem) return problem;
        }

        await person.SayAsync("cancel", "help");
        return Headings.Of(person.Last) == person.In(() => WelcomeWords.HelpHeading)
            ? null
            : $"After 'cancel', 'help' said: {person.Last.PlainText}";
    }

    private async Task<string?> StepAsync(string text)
    {
        if (text == TwoDays)
        {
            bot.Clock.Pass(TimeSpan.FromDays(2));
            return null;
        }

        Journal? before = await person.Rows.OpenDialogAsync();
        await person.SayAsync(text);
        if ((await person.Rows.FailuresAsync()) is [var failure, ..])
            return $"'{text}' failed with {failure.Fault} {failure.Stack}";
        return before is null || before.Dialog == ResumeDialog.Name ? null : await LostAsync(before, text);
    }

    private async Task<string?> LostAsync(Journal before, string text)
    {
        Journal? now = await person.Rows.OpenDialogAsync();
        if (now is null && before.Dialog == TellDialog.Name) return null; // Whoever says no wants it gone.
        if (now?.Instance == before.Instance) return OfOneJournal(before, now, text);
        string kept = await KeptAsync();
        return before.UnsavedAnswers()
            .Where(answer => !before.Given.ContainsKey(answer.Key) && answer.Value.Length > 0
                && !WasLeftOut(before, answer.Key, text))
            .Where(answer => !kept.Contains(Quoted(answer.Value), StringComparison.Ordinal))
            .Select(answer => $"'{text}' lost the answer '{answer.Value}' to {answer.Key}.").FirstOrDefault();
    }

    private static string? OfOneJournal(Journal before, Journal now, string text)
    {
        IEnumerable<string> lost =
            before.KnownAnswers().Keys.Where(step => !now.KnownAnswers().ContainsKey(step)
                && !WasLeftOut(before, step, text));
        return lost.Select(step => $"'{text}' lost the answer to {step}.").FirstOrDefault();
    }

    /// <summary>
    /// Whoever takes an answer back and then leaves the question out does not lose the answer: they do not want it.
    /// </summary>
    private static bool WasLeftOut(Journal before, string step, string text) =>
        text is "skip" or "auslassen" && before.Recalled.ContainsKey(step)
            && !(before with { Recalled = before.Recalled.Clear() }).KnownAnswers().ContainsKey(step);

    private async Task<string> KeptAsync()
    {
        StringBuilder kept = new();
        foreach (string kind in KindsThatKeep)
        {
            await foreach (StoredRow row in bot.Store.ScanAsync(
                Tables.People, person.Id.Partition, RowRange.StartingWith($"{kind}|"), CancellationToken.None))
                kept.Append(row.Id.Row).Append(Encoding.UTF8.GetString(row.Body.Json.Span));
        }

        return kept.ToString();
    }

    private static string Quoted(string value) => JsonSerializer.Serialize(value)[1..^1];
}
