using MentorBot.Feedback;
using MentorBot.People;

namespace MentorBot.Tests.Cards;

/// <summary>
/// The cards by which people write to each other unasked: messages, thank-yous, feedback and requests.
/// </summary>
internal sealed partial class CardCatalog
{
    private async Task SendingAsync(string locale)
    {
        await using Team team = await Team.MeetAsync(alex: locale, maria: locale, jo: locale);
        _alex = team.Alex;
        await SayAsync("message-who", "send a message");
        await SayAsync("message-ask", "Maria");
        await SayAsync("message-preview", "Waiting for access");
        KeepAnswered("message-answered");
        await SayAsync("preview-not-understood", "blue elephants");
        await PressAsync("preview-left", () => SendWords.NotNow);
        await SayAsync("message-sent", "send Maria a message: Waiting for access", "1");
        Keep("message-got", team.Maria.Last);
        await _alex.SayAsync("message Zoe: Waiting for access");
        Keep("message-stranger", _alex.News[0]);
        await SayAsync("praise-ask", "praise Maria");
        await SayAsync("praise-preview", "Asked for help early");
        await SayAsync("praise-sent", "1");
        Keep("praise-got", team.Maria.Last);
        await SayAsync("helped-nobody", "helped");
        await GivingAsync(team);
        Person alone = await team.Bot.MeetAsync(locale: locale, id: "alone");
        await KeepAsync("message-nobody", alone, "send a message");
        await KeepAsync("message-no-mentor", alone, "I want to send a message to my mentor");
        await KeepAsync("message-no-manager", alone, "tell my boss that I'm late");
        await KeepAsync("message-no-report", alone, "tell my team member that I'm late");
    }

    private async Task GivingAsync(Team team)
    {
        await SayAsync("feedback-to-anybody", "give Maria feedback");
        await PressAsync("feedback-unsent", () => FeedbackWords.NotNow);
        await SayAsync("ask-preview", "ask Maria for feedback");
        await SayAsync("ask-again", "change");
        await SayAsync("ask-sent", "Show it to the team", "1");
        Keep("asked-for-feedback", team.Maria.Last);
        await team.Maria.PressAsync(team.Maria.In(() => FeedbackWords.GiveFeedback));
        Keep("feedback-to-request", team.Maria.Last);
    }

    /// <summary>What stands where the question before the newest card was answered.</summary>
    private void KeepAnswered(string name) => Keep(name, _alex.Screen[^2]);
}
