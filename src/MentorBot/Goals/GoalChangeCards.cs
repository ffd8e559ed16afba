using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Features;

namespace MentorBot.Goals;

/// <summary>The cards that show what has changed of a goal.</summary>
internal static class GoalChangeCards
{
    public const string MoveVerb = "goal.move";

    /// <summary>The button that leads to every change of a goal.</summary>
    public static SubmitButton ChangeOne =>
        new(GoalChangeWords.ChangeOne, new ActionToken(Routes.CommandVerb, GoalChangeWords.ChangeCommand.Command));

    private static Paragraph OnlyYou => new(GoalWords.OnlyYou, Emphasis.Subtle);

    private static SubmitButton SeeGoals => new(GoalWords.SeeGoals, GoalBook.Show);

    public static Card Moved(Goal goal, DateOnly due) => Card.Of(
        new Heading(GoalChangeWords.MovedHeading),
        new Paragraph(goal.Title, Emphasis.Strong),
        new Facts([
            new Fact(GoalChangeWords.MovedBefore, DayText.Of(goal.Due)),
            new Fact(GoalChangeWords.MovedNow, DayText.Of(due))]),
        Buttons.Of(new SubmitButton(DialogWords.ChangeIt, new ActionToken(MoveVerb, goal.Id)), SeeGoals),
        OnlyYou);

    public static Card MovedNot(Goal goal) => Card.Of(
        new Paragraph(GoalChangeWords.MovedNot(goal.Title, DayText.Of(goal.Due))),
        Buttons.Of(new SubmitButton(DialogWords.ChangeIt, new ActionToken(MoveVerb, goal.Id)), SeeGoals));

    public static Card Dropped(Goal goal) => Card.Of(
        new Heading(GoalChangeWords.DroppedHeading),
        new Paragraph(GoalChangeWords.DroppedText(goal.Title)),
        Buttons.Of(Reopen(goal), SeeGoals));

    public static Card Kept(Goal goal) =>
        Card.Of(new Paragraph(GoalChangeWords.Kept(goal.Title)), Buttons.Of(SeeGoals));

    public static Card NothingChanged() =>
        Card.Of(new Paragraph(GoalChangeWords.NothingChanged), Buttons.Of(SeeGoals));

    /// <summary>The goal was closed before it could be changed, or is gone altogether.</summary>
    public static Card NotOpen(Goal? goal) => goal is null
        ? GoalCards.Gone()
        : Card.Of(
            new Paragraph(goal.State == GoalState.Done
                ? GoalChangeWords.ClosedDone(goal.Title)
                : GoalChangeWords.ClosedDropped(goal.Title)),
            Buttons.Of(Reopen(goal), SeeGoals));

    private static SubmitButton Reopen(Goal goal) =>
        new(GoalWords.Reopen, new ActionToken(GoalCards.ReopenVerb, goal.Id));
}
