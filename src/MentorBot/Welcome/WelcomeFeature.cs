using MentorBot.CheckIns;
using MentorBot.Conversation.Messages;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.Welcome;

/// <summary>
/// The greeting, help, and the answer to text that is not understood. A person is greeted as new once, however they
/// first reach the bot and however often.
/// </summary>
internal sealed class WelcomeFeature : IFeature
{
    private const string GreetingKey = "welcome";
    private static readonly TimeSpan OneInstall = TimeSpan.FromMinutes(1);

    public void Register(Routes routes)
    {
        routes.Rows(WelcomeJson.Default);
        routes.On<Installed>(InstalledAsync);
        routes.On<HomeOpened>(OpenAsync);
        routes.On<Removed>(RemovedAsync);
        routes.On<MessageChanged>(Unchanged.SayAsync);
        routes.Age(UnchangedRow.Kind, told => told.At);
        routes.Command(WelcomeWords.HelloCommand, HelloAsync);
        routes.Command(
            TurnWords.Help, (turn, _, cancellationToken) => HelpAsync(turn, routes.Answers, cancellationToken));
        routes.Intent("greeting", WelcomeWords.HelloCommand);
        routes.Intent("help", TurnWords.Help);
    }

    private static async Task InstalledAsync(Turn turn, Installed inbound, CancellationToken cancellationToken)
    {
        WelcomeRow? greeted = await turn.FindAsync(WelcomeRow.Kind, "", cancellationToken);
        if (greeted is { Removed: false }) await FollowLanguageAsync(turn, greeted, cancellationToken);
        else await GreetAsync(turn, greeted, cancellationToken);
    }

    /// <summary>
    /// Greets a person who opens the bot's page for the first time, on platforms that report no install.
    /// </summary>
    private static async Task OpenAsync(Turn turn, HomeOpened inbound, CancellationToken cancellationToken)
    {
        WelcomeRow? greeted = await turn.FindAsync(WelcomeRow.Kind, "", cancellationToken);
        if (greeted is not { Removed: false }) await GreetAsync(turn, greeted, cancellationToken);
    }

    /// <summary>
    /// Greets the person. Somebody who was greeted before and then removed the bot has come back, and is not greeted as
    /// new.
    /// </summary>
    private static async Task GreetAsync(Turn turn, WelcomeRow? before, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        turn.Say(
            before is null ? WelcomeCards.Welcome(turn.Name, circle) : WelcomeCards.WelcomeBack(),
            before is null ? GreetingKey : null);
        turn.Put(
            WelcomeRow.Kind, "",
            new WelcomeRow(before?.GreetedAt ?? turn.Now, Removed: false)
            {
                Language = before is null ? turn.Culture.Name : null,
            });
    }

    /// <summary>
    /// Corrects the language of a greeting that was sent too early: a platform reports one install twice, in any order,
    /// and only one of the reports has the language.
    /// </summary>
    private static async Task FollowLanguageAsync(Turn turn, WelcomeRow greeted, CancellationToken cancellationToken)
    {
        if (greeted.Language is not { } language || language == turn.Culture.Name
            || turn.Now - greeted.GreetedAt > OneInstall)
            return;
        turn.Replace(
            GreetingKey, WelcomeCards.Welcome(turn.Name, await PeopleBook.CircleAsync(turn, cancellationToken)));
        turn.Put(WelcomeRow.Kind, "", greeted with { Language = turn.Culture.Name });
    }

    private static async Task RemovedAsync(Turn turn, Removed inbound, CancellationToken cancellationToken)
    {
        if (await turn.FindAsync(WelcomeRow.Kind, "", cancellationToken) is { } greeted)
            turn.Put(WelcomeRow.Kind, "", greeted with { Removed = true });
    }

    /// <summary>
    /// Answers a greeting. Where the platform reports nothing earlier, the first one also begins the reminders.
    /// </summary>
    private static async Task HelloAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        WelcomeRow? greeted = await turn.FindAsync(WelcomeRow.Kind, "", cancellationToken);
        if (greeted is { Removed: false }) turn.Say(WelcomeCards.Hello(turn.Name));
        else await GreetAsync(turn, greeted, cancellationToken);
        await CheckInBook.BeginAskingAsync(turn, cancellationToken);
    }

    private static async Task HelpAsync(
        Turn turn, Func<string, bool> answers, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        bool isPaused = await PeopleBook.IsPausedAsync(turn, cancellationToken);
        turn.Say(WelcomeCards.Help(HelpExamples.For(circle, isPaused, answers)));
    }
}
