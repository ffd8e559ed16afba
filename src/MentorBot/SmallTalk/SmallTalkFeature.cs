using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language.Intents;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.SmallTalk;

/// <summary>
/// Answers what people say to a bot in passing: thanks and anger, who it is, and that somebody needs help.
/// </summary>
internal sealed class SmallTalkFeature(SupportContact support) : IFeature
{
    public void Register(Routes routes)
    {
        Say(routes.Aside, "crisis", (_, meaning) => CrisisCards.Of(meaning.Text, support));
        Say(routes.Aside, "human", (_, _) => SmallTalkCards.Human(support));
        Say(routes.Aside, "about", (turn, _) => SmallTalkCards.About(turn.IsAsked));
        Say(routes.Intent, "thanks", (turn, _) => SmallTalkCards.Text(SmallTalkWords.Thanks, turn.IsAsked));
        Say(routes.Intent, "bye", (turn, _) => SmallTalkCards.Text(Goodbye(turn.Name), turn.IsAsked));
        Say(routes.Intent, "ok", (turn, _) =>
            SmallTalkCards.WithDoors(turn.IsAsked ? SmallTalkWords.OkOpen : SmallTalkWords.Ok, turn.IsAsked));
        Say(routes.Intent, "joke", (turn, _) =>
            SmallTalkCards.WithDoors(SmallTalkCards.Joke(turn.Today), turn.IsAsked));
        Say(routes.Intent, SmallTalkCards.Report, (_, _) => SmallTalkCards.Wish(support));
        Say(routes.Intent, "language", (_, _) => SmallTalkCards.Language());
        // Where a question is open, the engine answers these two: it asks again, and goes back.
        Say(routes.Intent, "again", (turn, _) => SmallTalkCards.WithDoors(SmallTalkWords.Again, turn.IsAsked));
        routes.Intent("oops", OopsAsync);
        routes.Intent("rude", RudeAsync);
        routes.Intent(SmallTalkCards.Annoyed, async (turn, _, cancellationToken) =>
        {
            bool isPaused = await PeopleBook.IsPausedAsync(turn, cancellationToken);
            string[] offers = isPaused
                ? [SmallTalkCards.Next, SmallTalkCards.Report]
                : [SmallTalkCards.Pause, SmallTalkCards.Next, SmallTalkCards.Report];
            turn.Say(SmallTalkCards.WithOffers(SmallTalkWords.Annoyed, offers.Where(routes.Answers)));
        });
    }

    private static void Say(
        Action<string, IntentHandler> register, string intent, Func<Turn, Meaning, Card> card) =>
        register(intent, (turn, meaning, _) =>
        {
            turn.Say(card(turn, meaning));
            return Task.CompletedTask;
        });

    private static string Goodbye(string? name) =>
        name is null ? SmallTalkWords.Bye : SmallTalkWords.ByeNamed(name);

    private static async Task RudeAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken) => turn.Say(
        await PeopleBook.IsPausedAsync(turn, cancellationToken)
            ? SmallTalkCards.WithOffers(SmallTalkWords.RudePaused, [SmallTalkCards.Annoyed])
            : SmallTalkCards.WithOffers(SmallTalkWords.Rude, [SmallTalkCards.Pause, SmallTalkCards.Annoyed]));

    private static async Task OopsAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        turn.Say(SmallTalkCards.Oops(canShare: circle is not { Manager: null, Mentor: null }));
    }
}
