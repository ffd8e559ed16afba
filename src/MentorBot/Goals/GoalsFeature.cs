using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language.Intents;
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
        routes.Intent("goal.new", SetToldAsync);
        routes.Intent("goal.done", FinishToldAsync);
        routes.Action(GoalCards.ReopenVerb, ReopenAsync);
    }

    /// <summary>"goal write two pages by Friday": the text after the command word is the title, and the day.</summary>
    private static Task SetAsync(Turn turn, string rest, CancellationToken cancellationToken) =>
        SetAsync(turn, ToldGoal.ReadTitle(rest, GoalChangesFeature.LocalNow(turn)), cancellationToken);

    internal static Task SetToldAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken) =>
        SetAsync(turn, ToldGoal.In(meaning.Text, GoalChangesFeature.LocalNow(turn)), cancellationToken);

    private static Task SetAsync(Turn turn, ToldGoal told, CancellationToken cancellationToken)
    {
        Dictionary<string, string> given = [];
        if (told.Title.Length > GoalRules.LongestTitle) turn.Say(Card.Of(new Paragraph(GoalWords.TitleError)));
        else if (told.Title.Length > 0) given[MicroGoalDialog.Title] = told.Title;
        ToldDay.Put(given, told.DaySaid, told.Days);
        return turn.StartAsync(MicroGoalDialog.Name, given, cancellationToken);
    }

    /// <summary>
    /// "finish the report" may name a goal, or a plan: unless it names a goal, even a single goal is asked for.
    /// </summary>
    private static Task FinishAsync(Turn turn, string rest, CancellationToken cancellationToken) =>
        FinishAsync(turn, rest, mention => rest.Length > 0 && !mention.SaysGoal, cancellationToken);

    /// <summary>"My goal is to finish the course" sets a goal.</summary>
    private static Task FinishToldAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken) =>
        ToldGoal.IsNew(meaning.Text)
            ? SetToldAsync(turn, meaning, cancellationToken)
            : FinishAsync(turn, meaning.Text, mention => mention.IsVague, cancellationToken);

    private static async Task FinishAsync(
        Turn turn, string sentence, Func<GoalMention, bool> isVague, CancellationToken cancellationToken)
    {
        GoalMention mention = GoalMention.In(await GoalBook.AllOpenAsync(turn, cancellationToken), sentence);
        await turn.StartAsync(
            FinishGoalDialog.Name, ChosenGoal.Given(mention with { IsUnclear = mention.IsUnclear || isVague(mention) }),
            cancellationToken);
    }

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
