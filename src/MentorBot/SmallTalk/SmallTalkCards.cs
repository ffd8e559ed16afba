using MentorBot.CheckIns;
using MentorBot.Conversation.Cards;
using MentorBot.Goals;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.SmallTalk;

/// <summary>The answers to what is said in passing. Each is short, and most offer a way on.</summary>
internal static class SmallTalkCards
{
    public const string Pause = "pause";
    public const string Next = "next";
    public const string Annoyed = "annoyed";
    public const string Report = "wish";
    private const string Privacy = "privacy";

    public static Card Human(SupportContact support) => Card.Of(
        new Heading(SmallTalkWords.HumanHeading),
        new Paragraph(SmallTalkWords.HumanText),
        new Paragraph(
            support.Text is { } contact ? SmallTalkWords.HumanWhoseContact(contact) : SmallTalkWords.HumanWhose,
            Emphasis.Subtle));

    public static Card About(bool isAsked) => isAsked
        ? Text(SmallTalkWords.AboutText, isAsked)
        : Card.Of(
            new Paragraph(SmallTalkWords.AboutText),
            Buttons.Of(new SubmitButton(SmallTalkWords.HowItWorks, Help), ButtonOf(Privacy)));

    /// <summary>A sentence. Where a question is open it says so, and offers nothing that would put it aside.</summary>
    public static Card Text(string text, bool isAsked) => isAsked
        ? Card.Of(new Paragraph(text), new Paragraph(SmallTalkWords.StillOpen, Emphasis.Subtle))
        : Card.Of(new Paragraph(text));

    /// <summary>A sentence, and what can be done next.</summary>
    public static Card WithDoors(string text, bool isAsked) => isAsked
        ? Text(text, isAsked)
        : Card.Of(new Paragraph(text), Doors());

    /// <summary>A sentence, and a button for each intent.</summary>
    public static Card WithOffers(string text, IEnumerable<string> intents) =>
        Card.Of(new Paragraph(text), new Buttons([.. intents.Select(ButtonOf)]));

    /// <summary>A line that is another one tomorrow.</summary>
    public static string Joke(DateOnly day) => (day.DayNumber % 5) switch
    {
        0 => SmallTalkWords.Joke1,
        1 => SmallTalkWords.Joke2,
        2 => SmallTalkWords.Joke3,
        3 => SmallTalkWords.Joke4,
        _ => SmallTalkWords.Joke5,
    };

    public static Card Wish(SupportContact support) => support.Text is { } contact
        ? Card.Of(new Paragraph(SmallTalkWords.WishContact), new Facts([new Fact(SmallTalkWords.Contact, contact)]))
        : Card.Of(new Paragraph(SmallTalkWords.Wish));

    public static Card Language() => Card.Of(
        new Heading(SmallTalkWords.LanguageHeading),
        new Paragraph(SmallTalkWords.LanguageText),
        new Facts(
        [
            new Fact(SmallTalkWords.InTeams, SmallTalkWords.LanguageTeams),
            new Fact(SmallTalkWords.InSlack, SmallTalkWords.LanguageSlack),
        ]),
        new Paragraph(SmallTalkWords.LanguageHint, Emphasis.Subtle));

    public static Card Oops(bool canShare) => Card.Of(
        new Heading(SmallTalkWords.OopsHeading),
        new Paragraph(SmallTalkWords.OopsText),
        new Facts(
        [
            new Fact(SmallTalkWords.OopsCheckIn, SmallTalkWords.OopsCheckInIs),
            new Fact(SmallTalkWords.OopsGoal, SmallTalkWords.OopsGoalIs),
            .. canShare ? [new Fact(SmallTalkWords.OopsShared, SmallTalkWords.OopsSharedIs)] : (Fact[])[],
        ]),
        Doors());

    private static ActionToken Help => new(Routes.CommandVerb, TurnWords.Help.Command);

    private static Buttons Doors() => Buttons.Of(
        new SubmitButton(SmallTalkWords.CheckIn, CheckInBook.Start, ButtonStyle.Main),
        new SubmitButton(SmallTalkWords.MyGoals, GoalBook.Show),
        new SubmitButton(SmallTalkWords.WhatElse, Help));

    private static SubmitButton ButtonOf(string intent) => new(
        intent switch
        {
            Pause => SmallTalkWords.Pause,
            Next => SmallTalkWords.WhatNext,
            Annoyed => SmallTalkWords.SayWhat,
            Report => SmallTalkWords.Report,
            Privacy => SmallTalkWords.WhoSees,
            _ => throw new ArgumentOutOfRangeException(nameof(intent), intent, "There is no button for it."),
        },
        new ActionToken(Routes.IntentVerb, intent));
}
