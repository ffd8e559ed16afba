using MentorBot.Conversation.Language.Intents;
using MentorBot.Conversation.Messages;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.Goals;

/// <summary>Evidence of micro-goals: save a text, see what is saved, remove it.</summary>
internal sealed class EvidenceFeature : IFeature
{
    public void Register(Routes routes)
    {
        routes.Rows(EvidenceJson.Default);
        routes.Age(Evidence.Kind, evidence => evidence.SavedAt);
        routes.Dialogs.Add(() => new SaveEvidenceDialog());
        routes.Dialogs.Add(() => new RemoveEvidenceDialog());
        routes.Command(EvidenceWords.EvidenceCommand, SaidAsync);
        routes.Intent("evidence.save", SaveToldAsync);
        routes.Intent("evidence.list", ListAsync);
        routes.Command<RemoveEvidenceDialog>(EvidenceWords.RemoveCommand);
        routes.Action(
            EvidenceCards.AddVerb,
            (turn, _, cancellationToken) => turn.StartAsync(SaveEvidenceDialog.Name, cancellationToken));
        routes.Action(
            EvidenceCards.ChooseVerb,
            (turn, _, cancellationToken) => turn.StartAsync(RemoveEvidenceDialog.Name, cancellationToken));
        routes.Action(EvidenceCards.RemoveVerb, RemoveAsync);
        routes.On<MessageSaved>(ChosenAsync);
    }

    /// <summary>
    /// "evidence Maria liked the talk" saves the text after the command word; the word alone shows what is saved.
    /// </summary>
    private static async Task SaidAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        if (rest.Length > 0)
        {
            await SaveAsync(turn, ToldEvidence.After(rest), rest, cancellationToken);
            return;
        }

        IReadOnlyList<GoalEvidence> kept = await EvidenceBook.ByGoalAsync(turn, cancellationToken);
        if (kept.Count > 0) turn.Say(EvidenceCards.All(kept, turn));
        else await turn.StartAsync(SaveEvidenceDialog.Name, cancellationToken);
    }

    private static Task SaveToldAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken) =>
        SaveAsync(turn, ToldEvidence.In(meaning.Text), meaning.Text, cancellationToken);

    /// <summary>
    /// Saves words as they are where they fit, and the sentence names a goal or only one is open; else asks for what is
    /// missing.
    /// </summary>
    private static async Task SaveAsync(Turn turn, string words, string sentence, CancellationToken cancellationToken)
    {
        string about = words.Length == 0 ? sentence : sentence.Replace(words, "", StringComparison.Ordinal);
        IReadOnlyList<Goal> open = await GoalBook.AllOpenAsync(turn, cancellationToken);
        GoalMention mention = GoalMention.In(open, about);
        Dictionary<string, string> given = words.Length == 0 ? [] : Given(words);
        Goal? goal = mention.Goal ?? (open is [Goal only] && !mention.IsUnclear && words.Length > 0 ? only : null);
        bool fits = !given.ContainsKey(SaveEvidenceDialog.Note);
        if (goal is not null && fits) given[SaveEvidenceDialog.Goal] = goal.Id;
        await turn.StartAsync(SaveEvidenceDialog.Name, given, cancellationToken);
    }

    /// <summary>
    /// Shows what is saved: of the goal that the sentence names, or of all. "Evidence for goal 1: …" brings some.
    /// </summary>
    private static async Task ListAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        if (ToldEvidence.AfterColon(meaning.Text).Length > 0)
        {
            await SaveToldAsync(turn, meaning, cancellationToken);
            return;
        }

        IReadOnlyList<GoalEvidence> kept = await EvidenceBook.ByGoalAsync(turn, cancellationToken);
        IReadOnlyList<Goal> open = await GoalBook.AllOpenAsync(turn, cancellationToken);
        IEnumerable<Goal> closed =
            (await turn.ListAsync(Goal.Kind, cancellationToken)).Where(goal => !goal.IsOpen);
        string? title = GoalMention.In([.. open, .. closed], meaning.Text).Goal?.Title;
        GoalEvidence[] named = [.. kept.Where(goal => goal.Title == title)];
        turn.Say(kept.Count == 0 ? EvidenceCards.NothingKept() : EvidenceCards.All(named is [] ? kept : named, turn));
    }

    /// <summary>Shows a message that the person chose before it is saved. Its author is not stored.</summary>
    private static Task ChosenAsync(Turn turn, MessageSaved chosen, CancellationToken cancellationToken) =>
        turn.StartAsync(SaveEvidenceDialog.Name, Given(chosen.Text), cancellationToken);

    private static Dictionary<string, string> Given(string words)
    {
        (string text, bool isCut) = Evidence.Fit(words);
        if (text.Length == 0) return new() { [SaveEvidenceDialog.Note] = EvidenceNote.None };
        Dictionary<string, string> given = new() { [SaveEvidenceDialog.Words] = text };
        if (isCut) given[SaveEvidenceDialog.Note] = EvidenceNote.Cut;
        return given;
    }

    private static async Task RemoveAsync(Turn turn, string? subject, CancellationToken cancellationToken) =>
        turn.Say(EvidenceCards.Removed(
            subject is not null && await EvidenceBook.RemoveAsync(turn, subject, cancellationToken)));
}
