using MentorBot.Conversation.Language;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.Goals;

/// <summary>Changes of a goal: other words, another day, or that it is let go of.</summary>
internal sealed class GoalChangesFeature : IFeature
{
    private static readonly CommandWords NewGoal = new(GoalWords.GoalCommand);

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
            intent, (turn, meaning, cancellationToken) => TellAsync(turn, dialog, meaning, cancellationToken));
        routes.Command(
            command, (turn, rest, cancellationToken) => StartAsync(turn, dialog, AsNumber(rest), cancellationToken));
    }

    /// <summary>"drop goal 2": what follows the command word is the number of a goal.</summary>
    private static string AsNumber(string rest) =>
        rest.Length > 0 && char.IsAsciiDigit(rest[0]) ? $"{GoalWords.GoalCommand.Command} {rest}" : rest;

    private static async Task TellAsync(
        Turn turn, string dialog, Meaning meaning, CancellationToken cancellationToken)
    {
        IReadOnlyList<Goal> open = await GoalBook.AllOpenAsync(turn, cancellationToken);
        if (ToldGoal.IsNew(meaning.Text) || (dialog != EditGoalDialog.Name && IsTitle(turn, open, meaning.Text)))
            await GoalsFeature.SetToldAsync(turn, meaning, cancellationToken);
        else await StartAsync(turn, dialog, meaning.Text, cancellationToken);
    }

    /// <summary>Whether it is "goal" and a title, without any day or length of time: "goal one more page".</summary>
    private static bool IsTitle(Turn turn, IReadOnlyList<Goal> open, string sentence) =>
        NewGoal.MatchBeginning(sentence) is { Rest: { Length: > 0 } rest }
        && !SentenceWords.About.Contains(TypedWords.WordsOnly(rest).Split(' ')[0])
        && AddedTime.DaysIn(sentence, turn.Today) is null && SaidDay.InMove(sentence, LocalNow(turn)) is null
        && GoalMention.In(open, sentence) is { Goal: null, SaysMore: true };

    private static Dictionary<string, string> Given(IReadOnlyList<Goal> open, string sentence)
    {
        GoalMention mention = GoalMention.In(open, sentence);
        return ChosenGoal.Given(mention with { IsUnclear = mention.IsVague });
    }

    private static async Task StartAsync(
        Turn turn, string dialog, string sentence, CancellationToken cancellationToken)
    {
        IReadOnlyList<Goal> open = await GoalBook.AllOpenAsync(turn, cancellationToken);
        Dictionary<string, string> given = dialog == MoveGoalDialog.Name
            ? Moved(turn, open, sentence)
            : Given(open, sentence);
        await turn.StartAsync(dialog, given, cancellationToken);
    }

    /// <summary>The goal, and the day or the length of time that the sentence says.</summary>
    private static Dictionary<string, string> Moved(Turn turn, IReadOnlyList<Goal> open, string sentence)
    {
        if (AddedTime.DaysIn(sentence, turn.Today) is { } days)
        {
            Dictionary<string, string> added = Given(open, sentence);
            ToldDay.PutAdded(added, days);
            return added;
        }

        SaidDay? day = SaidDay.InMove(sentence, LocalNow(turn));
        string rest = day is null ? sentence : $"{day.Before} {day.After}";
        bool isNumbered = GoalMention.In(open, rest).Goal is null && GoalMention.In(open, sentence).Goal is not null;
        Dictionary<string, string> given = Given(open, isNumbered ? sentence : rest);
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
