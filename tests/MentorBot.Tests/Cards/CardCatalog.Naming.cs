using MentorBot.People;
using MentorBot.Tests.People;

namespace MentorBot.Tests.Cards;

/// <summary>The cards by which somebody is named as mentor or manager, asked and found.</summary>
internal sealed partial class CardCatalog
{
    private const string NameMaria = "my mentor maria@example.com";

    private async Task NamingAsync(string locale)
    {
        await using Team team = await LooseTeam.MeetAsync(locale, locale, locale);
        _alex = team.Alex;
        await WhoAsync(team);
        await MentorFoundAsync(team);
        await OthersAnswerAsync(team);
        await team.Bot.ImportAsync(
            Team.Line(1, team.Alex, "Alex Kim") with { Mentor = "maria@example.com", Manager = "jo@example.com" },
            Team.Line(2, team.Maria, "Maria Roth"), Team.Line(3, team.Jo, "Jo Lind"));
        await SayAsync("mentor-by-roster", "my mentor");
        await SayAsync("manager-by-roster", "my manager");
    }

    private async Task WhoAsync(Team team)
    {
        await SayAsync("manager-who", "my manager");
        await PressAsync("manager-later", () => NamingWords.NotNow);
        await SayAsync("manager-no-address", "my manager", "qwertz");
        await SayAsync("mentor-no-address", "my mentor", "qwertz");
        await SayAsync("person-unknown", "my mentor nobody@example.com");
        await SayAsync("person-oneself", "my mentor alex@example.com");
        await SayAsync("mentor-who", "my mentor");
        await PressAsync("mentor-later", () => NamingWords.NotNow);
        await _alex.SayAsync("my mentor");
        await PressAsync("mentor-asked", () => NamingWords.AskThem, (NameDialog.Who, team.Maria.Account));
        KeepInPlace("mentor-who-answered");
    }

    private async Task MentorFoundAsync(Team team)
    {
        Person maria = team.Maria;
        Keep("asked-mentor", maria.Last);
        Posted card = maria.Find(maria.In(() => NamingWords.Accept));
        ActionToken[] answers = [.. card.Card.AllButtons.OfType<SubmitButton>().Select(button => button.Token)];
        await maria.PressAsync(card, answers[0], []);
        Keep("asked-accepted", maria.InPlace!);
        Keep("accepted", maria.Last);
        Keep("mentor-found");
        await maria.PressAsync(card, answers[1], []);
        Keep("accepted-before", maria.Last);
        await KeepAsync("asked-by-nobody", maria, "accept Jim");
        await maria.PressAsync(card, new ActionToken(NamingCards.AcceptVerb, "nobody"), []);
        Keep("asked-gone", maria.Last);
        await SayAsync("mentor-already", NameMaria);
    }

    private async Task OthersAnswerAsync(Team team)
    {
        Person jo = team.Jo;
        await _alex.SayAsync("my mentor jo@example.com");
        Posted card = jo.Find(jo.In(() => NamingWords.Decline));
        ActionToken yes = card.Card.AllButtons.OfType<SubmitButton>().First().Token;
        await jo.PressAsync(jo.In(() => NamingWords.Decline));
        Keep("asked-declined", jo.InPlace!);
        Keep("declined", jo.Last);
        Keep("mentor-said-no");
        await jo.PressAsync(card, yes, []);
        Keep("declined-before", jo.Last);
        await _alex.SayAsync("my manager jo@example.com");
        Keep("asked-manager", jo.Last);
        await jo.SayAsync("accept");
        Keep("manager-found");
        await SayAsync("manager-already", "my manager jo@example.com");
        await _alex.SayAsync("my manager maria@example.com");
        await team.Maria.SayAsync("decline");
        Keep("manager-said-no");
        await jo.SayAsync(NameMaria, "my mentor alex@example.com");
        await team.Maria.PressAsync(team.Maria.In(() => NamingWords.Accept));
        Keep("asked-withdrawn", team.Maria.Last);
    }
}
