using MentorBot.CheckIns;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Goals;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.Understanding;

/// <summary>
/// Says which colleagues a person may mention, and offers the nearest meanings of a text that is not understood.
/// </summary>
internal sealed class UnderstandingFeature : IFeature
{
    private const int MostOffered = 3;

    public void Register(Routes routes)
    {
        routes.KnowNames(NamesAsync);
        routes.WhenNotUnderstood(OfferAsync);
    }

    /// <summary>Everybody in the person's circle, by their full name and by the name they are called.</summary>
    private static async Task<IReadOnlyList<ColleagueName>> NamesAsync(Turn turn, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        return
        [
            .. circle.Everybody.SelectMany(contact => new[]
            {
                new ColleagueName(contact.Name, contact.Id), new ColleagueName(contact.Call, contact.Id),
            }),
        ];
    }

    private static Task OfferAsync(
        Turn turn, string text, IReadOnlyList<Meaning> nearest, CancellationToken cancellationToken)
    {
        SubmitButton[] offered = [.. nearest.Take(MostOffered).Select(ButtonOf)];
        turn.Say(offered.Length == 0
            ? Card.Of(new Paragraph(UnderstandingWords.Nothing), Doors())
            : Card.Of(
                new Paragraph(UnderstandingWords.Which),
                new Buttons([.. offered]),
                new Paragraph(UnderstandingWords.NotThese, Emphasis.Subtle)));
        return Task.CompletedTask;
    }

    private static SubmitButton ButtonOf(Meaning meaning) =>
        new(IntentMatcher.TitleOf(meaning.Intent), new ActionToken(Routes.IntentVerb, meaning.Intent));

    private static Buttons Doors() => Buttons.Of(
        new SubmitButton(UnderstandingWords.CheckIn, CheckInBook.Start, ButtonStyle.Main),
        new SubmitButton(UnderstandingWords.SetGoal, GoalBook.SetOne),
        new SubmitButton(
            UnderstandingWords.WhatElse, new ActionToken(Routes.CommandVerb, TurnWords.Help.Command)));
}
