using MentorBot.Conversation.Language;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.Goals;

/// <summary>Changes of a goal: other words, another day, or that it is let go of.</summary>
internal sealed class GoalChangesFeature : IFeature
{
    public void Register(Routes routes)
    {
        routes.Dialogs.Add(() => new ChangeGoalDialog());
        routes.Dialogs.Add(() => new EditGoalDialog());
        routes.Dialogs.Add(() => new MoveGoalDialog());
        routes.Dialogs.Add(() => new DropGoalDialog());
        routes.Command<ChangeGoalDialog>(GoalChangeWords.ChangeCommand);
        Register(routes, "goal.edit", GoalChangeWords.EditCommand, EditGoalDialog.Name);
        Register(routes, "goal.move", GoalChangeWords.MoveCommand, MoveGoalDialog.Name);
        Register(routes, "goal.drop", GoalChangeWords.DropCommand, DropGoalDialog.Name);
        routes.Action(GoalChangeCards.MoveVerb, MoveAsync);
    }

    private static void Register(Routes routes, string intent, CommandEntry command, string dialog)
    {
        routes.Intent(
            intent, (turn, meaning, cancellationToken) => StartAsync(turn, dialog, meaning.Text, cancellationToken));
        routes.Command(
            command, (turn, rest, cancellationToken) => StartAsync(turn, dialog, AsNumber(rest), cancellationToken));
    }

    /// <summary>"drop goal 2": what follows the command word is the number of a goal.</summary>
    private static string AsNumber(string rest) =>
        rest.Length > 0 && char.IsAsciiDigit(rest[0]) ? $"{GoalWords.GoalCommand.Command} {rest}" : rest;

    private static async Task StartAsync(
        Turn turn, string dialog, string sentence, CancellationToken cancellationToken)
    {
        IReadOnlyList<Goal> open = await GoalBook.AllOpenAsync(turn, cancellationToken);
        Dictionary<string, string> given = dialog == MoveGoalDialog.Name
            ? Moved(turn, open, sentence)
            : ChosenGoal.Given(GoalMention.In(open, sentence));
        await turn.StartAsync(dialog, given, cancellationToken);
    }

    /// <summary>The goal, and the day or the length of time that the sentence says.</summary>
    private static Dictionary<string, string> Moved(Turn turn, IReadOnlyList<Goal> open, string sentence)
    {
        if (AddedTime.DaysIn(sentence, turn.Today) is { } days)
        {
            Dictionary<string, string> added = ChosenGoal.Given(GoalMention.In(open, sentence));
            ToldDay.PutAdded(added, days);
            return added;
        }

        SaidDay? day = SaidDay.In(sentence, LocalNow(turn));
        Dictionary<string, string> given =
            ChosenGoal.Given(GoalMention.In(open, day is null ? sentence : $"{day.Before} {day.After}"));
        if (day is not null) ToldDay.Put(given, day);
        return given;
    }

    /// <summary>The time on the person's clock.</summary>
    internal static DateTime LocalNow(Turn turn) => TimeZoneInfo.ConvertTime(turn.Now, turn.Zone).DateTime;

    private static async Task MoveAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        Goal? goal = subject is null ? null : await turn.FindAsync(Goal.Kind, subject, cancellationToken);
        if (goal is not { IsOpen: true }) turn.Say(GoalChangeCards.NotOpen(goal));
        else
            await turn.StartAsync(
                MoveGoalDialog.Name, new Dictionary<string, string> { [ChosenGoal.Id] = goal.Id }, cancellationToken);
    }
}
