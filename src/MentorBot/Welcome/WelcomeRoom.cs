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
        if (greeted is { Removed: false }) FollowLanguage(turn, greeted);
        else Greet(turn, greeted);
    }

    /// <summary>Whoever was greeted before and took the bot away since has come back: they are nobody new.</summary>
    private static void Greet(Turn turn, WelcomeRow? before)
    {
        turn.Say(before is null ? WelcomeCards.Welcome(turn.Name) : WelcomeCards.WelcomeBack(), before is null ? GreetingKey : null);
        turn.Put(WelcomeRow.Kind, "", new WelcomeRow(before?.GreetedAt ?? turn.Now, Removed: false) { Language = before is null ? turn.Culture.Name : null });
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
        WelcomeRow? greeted = await turn.FindAsync(WelcomeRow.Kind, "", cancellationToken);
        if (greeted is { Removed: false }) turn.Say(WelcomeCards.Hello(turn.Name));
        else Greet(turn, greeted);
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
