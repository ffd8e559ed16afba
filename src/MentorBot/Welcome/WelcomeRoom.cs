using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Messages;
using MentorBot.Turns;

namespace MentorBot.Welcome;

/// <summary>First words, help, and what is said when nobody understands. A person is greeted as new once, however they come in and however often.</summary>
internal sealed class WelcomeRoom : IRoom
{
    private const string GreetingKey = "welcome";
    private static readonly TimeSpan OneInstall = TimeSpan.FromMinutes(1);

    public void Describe(Routes routes)
    {
        routes.Rows(WelcomeJson.Default);
        routes.On<Installed>(GreetAsync);
        routes.On<Removed>(RemovedAsync);
        routes.Command(WelcomeWords.HelloCommand, HelloAsync);
        routes.Command(TurnWords.Help, HelpAsync);
        routes.WhenNotUnderstood(NotUnderstoodAsync);
    }

    private static async Task GreetAsync(Turn turn, Installed inbound, CancellationToken cancellationToken)
    {
        WelcomeRow? greeted = await turn.FindAsync(WelcomeRow.Kind, "", cancellationToken);
        if (greeted is { Removed: false })
        {
            FollowLanguage(turn, greeted);
            return;
        }

        turn.Say(greeted is null ? WelcomeCards.Welcome(turn.Name) : WelcomeCards.WelcomeBack(), greeted is null ? GreetingKey : null);
        turn.Put(WelcomeRow.Kind, "", new WelcomeRow(greeted?.GreetedAt ?? turn.Now, Removed: false) { Language = greeted is null ? turn.Culture.Name : null });
    }

    /// <summary>A platform tells of one install twice, in any order, and only once with the language: a greeting said too early takes it on.</summary>
    private static void FollowLanguage(Turn turn, WelcomeRow greeted)
    {
        if (greeted.Language is not { } language || language == turn.Culture.Name || turn.Now - greeted.GreetedAt > OneInstall) return;
        turn.Replace(GreetingKey, WelcomeCards.Welcome(turn.Name));
        turn.Put(WelcomeRow.Kind, "", greeted with { Language = turn.Culture.Name });
    }

    private static async Task RemovedAsync(Turn turn, Removed inbound, CancellationToken cancellationToken)
    {
        if (await turn.FindAsync(WelcomeRow.Kind, "", cancellationToken) is { } greeted) turn.Put(WelcomeRow.Kind, "", greeted with { Removed = true });
    }

    private static async Task HelloAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        if (await turn.FindAsync(WelcomeRow.Kind, "", cancellationToken) is { Removed: false })
        {
            turn.Say(WelcomeCards.Hello(turn.Name));
            return;
        }

        turn.Say(WelcomeCards.Welcome(turn.Name));
        turn.Put(WelcomeRow.Kind, "", new WelcomeRow(turn.Now, Removed: false));
    }

    private static Task HelpAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        turn.Say(WelcomeCards.Help());
        return Task.CompletedTask;
    }

    private static Task NotUnderstoodAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        turn.Say(Card.Of(new Paragraph(WelcomeWords.NotUnderstood)));
        return Task.CompletedTask;
    }
}
