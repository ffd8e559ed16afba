using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.Reminders;

/// <summary>The cards and questions of reminders.</summary>
internal static class ReminderCards
{
    public const string DoneVerb = "reminders.done";
    public const string LaterVerb = "reminders.later";
    public const string CancelVerb = "reminders.cancel";
    public const int OnACard = 3;

    private const int LongestTime = 200;
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    public static ActionToken SetOne { get; } = new(Routes.IntentVerb, "remind");
    public static ActionToken ShowAll { get; } = new(Routes.CommandVerb, ReminderWords.ListCommand.Command);

    public static Question What() => Question.Of(
        new Heading(ReminderWords.WhatHeading),
        new TextInput("what", ReminderWords.WhatLabel)
        {
            Required = true, MaxLength = ReminderText.MaxLength, Hint = ReminderWords.WhatHint,
            ErrorMessage = ReminderWords.WhatError,
        }) with
    {
        SubmitTitle = ReminderWords.WhatSave,
        Footer = [new Paragraph(ReminderWords.OnlyYou, Emphasis.Subtle)],
    };

    /// <param name="text">What of; null where that is on the screen already.</param>
    /// <param name="offered">The times to choose from.</param>
    /// <param name="problem">What was wrong with the time before.</param>
    /// <param name="isQuestion">Whether it is about a question of the bot, rather than a reminder.</param>
    public static Question When(string? text, string offered, TimeProblem problem, bool isQuestion) => Question.Of([
        new Heading(isQuestion ? ReminderWords.BackHeading : ReminderWords.WhenHeading),
        .. text is null ? (CardPart[])[] : [new Paragraph(text, Emphasis.Strong)],
        new Paragraph(problem switch
        {
            TimeProblem.Unclear => ReminderWords.Unclear,
            TimeProblem.Past => ReminderWords.Past,
            TimeProblem.TooFar => ReminderWords.TooFar,
            _ => ReminderWords.WhenText,
        }),
        new RatingInput("when", ReminderWords.WhenLabel, ReminderTimes.Choices(offered), default)
        {
            Hint = ReminderWords.WhenHint, LongestOther = LongestTime,
        },
    ]) with
    {
        SkipTitle = isQuestion ? ReminderWords.NotAgain : ReminderWords.NoReminder,
    };

    public static Card Set(Turn turn, Reminder reminder) => Card.Of(
        new Heading(ReminderWords.SetHeading),
        new Paragraph(reminder.Text, Emphasis.Strong),
        new Facts([new Fact(ReminderWords.WhenLabel, ReminderTimes.TextOf(turn, reminder.Due))]),
        Buttons.Of(
            new SubmitButton(ReminderWords.Cancel, new ActionToken(CancelVerb, reminder.Id)),
            new SubmitButton(ReminderWords.SeeAll, ShowAll)));

    /// <summary>The reminder as it arrives. It quotes what the person asked for, and says that they did.</summary>
    public static Card Due(Turn turn, Reminder reminder)
    {
        string asked = ReminderTimes.TextOf(turn, reminder.At);
        string why = turn.Now > reminder.Due + Late
            ? ReminderWords.WhyLate(asked, ReminderTimes.TextOf(turn, reminder.Due))
            : ReminderWords.Why(asked);
        return Card.Of(
            new Heading(ReminderWords.DueHeading),
            new Paragraph(reminder.Text, Emphasis.Strong),
            new Buttons([
                .. reminder.IsFeedback
                    ? (Button[])[new SubmitButton(
                        ReminderWords.GiveFeedback, new ActionToken(Routes.IntentVerb, "feedback.give"),
                        ButtonStyle.Main)]
                    : [],
                new SubmitButton(
                    ReminderWords.Done, new ActionToken(DoneVerb, reminder.Id),
                    reminder.IsFeedback ? ButtonStyle.Default : ButtonStyle.Main),
                new SubmitButton(ReminderWords.Later, new ActionToken(LaterVerb, reminder.Id)),
            ]),
            new Paragraph(why, Emphasis.Subtle));
    }

    /// <summary>What takes the place of a reminder's card: what it was of, and what became of it.</summary>
    public static Card Closed(Reminder reminder, string what) => Card.Of(
        new Paragraph(reminder.Text), new Paragraph(what, Emphasis.Subtle));

    /// <summary>Some of the open reminders, each with a button that cancels it.</summary>
    /// <param name="turn">The turn of their owner.</param>
    /// <param name="some">The reminders of this card.</param>
    /// <param name="first">The number of the first of them.</param>
    public static Card Some(Turn turn, IReadOnlyList<Reminder> some, int first) => Card.Of([
        .. first == 1 ? (CardPart[])[new Heading(ReminderWords.ListHeading)] : [],
        new Facts([.. some.Select((reminder, at) => new Fact(
            ReminderWords.Numbered(first + at, reminder.Text), ReminderTimes.TextOf(turn, reminder.Due)))]),
        new Buttons([.. some.Select((reminder, at) => new SubmitButton(
            ReminderWords.CancelNumber(first + at), new ActionToken(CancelVerb, reminder.Id)))]),
    ]);

    public static Card None() => Card.Of(
        new Paragraph(ReminderWords.None), Buttons.Of(new SubmitButton(ReminderWords.SetOne, SetOne)));

    public static Card Full(int count) => Card.Of(
        new Paragraph(ReminderWords.Full(count)), Buttons.Of(new SubmitButton(ReminderWords.SeeAll, ShowAll)));

    /// <summary>The key of the message in which a reminder arrived.</summary>
    public static string Key(string id) => $"reminder-{id}";

    public static Card Text(string text) => Card.Of(new Paragraph(text));
}
