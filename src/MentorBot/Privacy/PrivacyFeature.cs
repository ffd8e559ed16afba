using MentorBot.Conversation.Language.Intents;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.DataExport;
using MentorBot.Turns.Features;
using MentorBot.Turns.Lifecycle;

namespace MentorBot.Privacy;

/// <summary>Shows people what is held about them, and nobody else; deletes it on request.</summary>
internal sealed class PrivacyFeature(IDataPages pages, TimeProvider time) : IFeature
{
    public void Register(Routes routes)
    {
        routes.Dialogs.Add(() => new ForgetDialog());
        routes.Command(PrivacyWords.MyDataCommand, ShowAsync);
        routes.Command<ForgetDialog>(PrivacyWords.ForgetMeCommand);
        routes.Intent("known", PrivacyWords.MyDataCommand);
        routes.Intent("forget", PrivacyWords.ForgetMeCommand);
        routes.Aside("privacy", WhoSeesAsync);
        routes.When<ForgetAsked>(ForgetAsync);
    }

    private Task ShowAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        turn.Say(
            pages.Begin is null
                ? PrivacyCards.NoPage()
                : PrivacyCards.MyData(new Uri(pages.Begin, turn.LinkData(time.GetUtcNow()))));
        return Task.CompletedTask;
    }

    private static async Task WhoSeesAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken) =>
        turn.Say(WhoSeesCards.Of(await PeopleBook.CircleAsync(turn, cancellationToken)));

    private static Task ForgetAsync(Turn turn, ForgetAsked asked, CancellationToken cancellationToken)
    {
        turn.Forget();
        return Task.CompletedTask;
    }
}
