using MentorBot.Conversation.Cards;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.Goals;

/// <summary>Micro-goals: set one, list them, finish one.</summary>
internal sealed class GoalsFeature : IFeature
{
    public void Register(Routes routes)
    {
        routes.Rows(GoalJson.Default);
        routes.Age(Goal.Kind, goal => goal.ClosedAt);
        routes.Dialogs.Add(() => new MicroGoalDialog());
        routes.Dialogs.Add(() => new FinishGoalDialog());
        routes.Command(GoalWords.GoalCommand, SetAsync);
        routes.Command(GoalWords.GoalsCommand, ListAsync);
        routes.Command(GoalWords.DoneCommand, FinishAsync);
        routes.Intent("goals.list", GoalWords.GoalsCommand);
        routes.Intent("goal.new", GoalWords.GoalCommand);
        routes.Intent("goal.done", GoalWords.DoneCommand);
        routes.Action(GoalCards.ReopenVerb, ReopenAsync);
    }

    /// <summary>"goal write two pages": the text after the command word is the title.</summary>
    private static Task SetAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        if (rest.Length == 0) return turn.StartAsync(MicroGoalDialog.Name, cancellationToken);
        if (rest.Length > GoalRules.LongestTitle)
        {
            turn.Say(Card.Of(new Paragraph(GoalWords.TitleError)));
            return turn.StartAsync(MicroGoalDialog.Name, cancellationToken);
        }

        return turn.StartAsync(
            MicroGoalDialog.Name, new Dictionary<string, string> { [$"goal.{GoalCards.Title}"] = rest },
            cancellationToken);
    }

    /// <summary>
    /// "finish the report" may name a goal, or a plan: only the bare command word finishes a single goal at once.
    /// </summary>
    private static Task FinishAsync(Turn turn, string rest, CancellationToken cancellationToken) => rest.Length == 0
        ? turn.StartAsync(FinishGoalDialog.Name, cancellationToken)
        : turn.StartAsync(
            FinishGoalDialog.Name, new Dictionary<string, string> { [FinishGoalDialog.Unsure] = "true" },
            cancellationToken);

    private static async Task ListAsync(Turn turn, string rest, CancellationToken cancellationToken) =>
        turn.Say(GoalCards.List(
            await GoalBook.AllOpenAsync(turn, cancellationToken), turn.Today,
            await EvidenceBook.CountAsync(turn, cancellationToken)));

    private static async Task ReopenAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        Goal? goal = subject is null ? null : await turn.FindAsync(Goal.Kind, subject, cancellationToken);
        IReadOnlyList<Goal> open = await GoalBook.AllOpenAsync(turn, cancellationToken);
        if (goal is null) turn.Say(GoalCards.Gone());
        else if (!goal.IsOpen && open.Count >= GoalRules.MostOpen)
            turn.Say(GoalCards.Full([.. open.Select(one => one.Title)]));
        else Reopen(turn, goal);
    }

    private static void Reopen(Turn turn, Goal goal)
    {
        if (!goal.IsOpen) GoalBook.Write(turn, goal, GoalState.Open);
        turn.Say(GoalCards.Reopened(goal.Title));
    }
}
