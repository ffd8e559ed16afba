using MentorBot.People;

namespace MentorBot.Host.Commands;

/// <summary>What <c>people import</c> says, and the exit codes.</summary>
internal static class ImportReport
{
    /// <summary>Writes all errors to the error stream.</summary>
    public static async Task<int> RefuseAsync(RosterProblem[] problems, CancellationToken cancellationToken)
    {
        foreach (RosterProblem problem in problems) await Terminal.ComplainAsync(Say(problem), cancellationToken);
        await Terminal.ComplainAsync(
            Invariant($"Nothing was imported; wrong: {problems.Length}."), cancellationToken);
        return 1;
    }

    /// <summary>Names the columns that are not read, with the result.</summary>
    public static async Task WarnAsync(IReadOnlyList<string> ignored, CancellationToken cancellationToken)
    {
        if (ignored.Count == 0) return;
        await Terminal.SayAsync(
            $"Warning: columns that are not read: {string.Join(", ", ignored)}. --map \"Column=field\" says what one "
                + "holds.",
            cancellationToken);
    }

    public static async Task<int> WriteAsync(RosterOutcome outcome, string org, CancellationToken cancellationToken)
    {
        foreach (RosterProblem left in outcome.Left) await Terminal.ComplainAsync(Say(left), cancellationToken);
        await Terminal.SayAsync(
            Invariant(
                $"{outcome.New} new, {outcome.Changed} changed, {outcome.Unchanged} unchanged in organisation {org}."),
            cancellationToken);
        await WriteAbsentAsync(outcome, cancellationToken);
        return 0;
    }

    public static async Task<int> WriteRehearsalAsync(
        RosterOutcome outcome, string org, CancellationToken cancellationToken)
    {
        foreach (RosterProblem left in outcome.Left) await Terminal.ComplainAsync(Say(left), cancellationToken);
        foreach (RosterChange change in outcome.Changes)
        {
            string what = change.IsNew ? "new" : $"changed: {string.Join(", ", change.Fields)}";
            await Terminal.SayAsync(
                Invariant($"Line {change.Line.Number}: {change.Line.Email}: {what}"), cancellationToken);
        }

        await Terminal.SayAsync(
            Invariant(
                $"An import would give {outcome.New} new, {outcome.Changed} changed, {outcome.Unchanged} unchanged in ")
                + $"organisation {org}. Nothing was written.",
            cancellationToken);
        await WriteAbsentAsync(outcome, cancellationToken);
        return 0;
    }

    public static string Say(RosterProgress progress) =>
        Invariant($"{(progress.Told ? "Imported" : "Looked up")} {progress.Done} of {progress.All}");

    private static async Task WriteAbsentAsync(RosterOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Absent == 0) return;
        await Terminal.SayAsync(
            Invariant($"Addresses that the directory has and this roster has not: {outcome.Absent}. ")
                + "Whoever has them stays as they are.",
            cancellationToken);
    }

    private static string Say(RosterProblem problem) => Invariant($"Line {problem.Line}: {problem.Reason}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
