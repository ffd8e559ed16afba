using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.People;

/// <summary>
/// Answers what people ask about those they work with: who they are, and how somebody is doing. Nothing that another
/// person told the bot is shown.
/// </summary>
internal static class CircleAnswers
{
    public static void Register(Routes routes)
    {
        routes.Intent("who.mentor", (turn, meaning, cancellationToken) =>
            WhoAsync(turn, CircleRole.Mentor, meaning, cancellationToken));
        routes.Intent("who.manager", (turn, meaning, cancellationToken) =>
            WhoAsync(turn, CircleRole.Manager, meaning, cancellationToken));
        routes.Intent("team", (turn, _, cancellationToken) => LedAsync(turn, CircleRole.Manager, cancellationToken));
        routes.Intent("mentees", (turn, _, cancellationToken) => LedAsync(turn, CircleRole.Mentor, cancellationToken));
        routes.Intent("how.is", HowIsAsync);
        routes.Intent("session", SessionAsync);
    }

    /// <summary>Says who has a role. Whoever writes an e-mail address beside it names somebody.</summary>
    private static async Task WhoAsync(
        Turn turn, CircleRole role, Meaning meaning, CancellationToken cancellationToken)
    {
        if (meaning.Text.Contains('@', StringComparison.Ordinal))
        {
            await NamingStart.BeginAsync(turn, role, meaning, cancellationToken);
            return;
        }

        Contact? listed = (await turn.FindAsync(Profile.Kind, "", cancellationToken))?.Circle.Of(role);
        Contact? who = (await PeopleBook.CircleAsync(turn, cancellationToken)).Of(role);
        Named? asked = await turn.FindAsync(Named.Kind, role.ToString(), cancellationToken);
        if (who is not null) turn.Say(CircleCards.Has(role, who, isListed: listed is not null));
        else turn.Say(asked is null ? CircleCards.Nobody(role) : CircleCards.Waiting(role, asked.With));
    }

    private static async Task LedAsync(Turn turn, CircleRole role, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        ImmutableArray<Contact> led = role == CircleRole.Mentor ? circle.Mentees : circle.Reports;
        turn.Say(led.IsEmpty ? CircleCards.LedNobody(role) : CircleCards.Led(role, led));
    }

    private static async Task HowIsAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        turn.Say(CircleCards.HowIs(circle.Find(meaning.Colleague)));
    }

    /// <summary>There is no calendar yet: offers to write to whoever is meant, and to be reminded.</summary>
    private static async Task SessionAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        Contact? only = circle.Everybody.Take(2).ToArray() is [var one] ? one : null;
        Contact? who = circle.Find(meaning.Colleague) ?? only;
        turn.Say(CircleCards.NoSession(who, isAlone: !circle.Everybody.Any()));
    }
}
