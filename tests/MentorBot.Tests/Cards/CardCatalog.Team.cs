using MentorBot.CheckIns;
using MentorBot.Feedback;
using MentorBot.Mentoring;
using MentorBot.People;
using MentorBot.Privacy;

namespace MentorBot.Tests.Cards;

/// <summary>The cards that several people send each other through the bot.</summary>
internal sealed partial class CardCatalog
{
    private async Task TeamAsync(string locale)
    {
        await using Team team = await Team.MeetAsync(alex: locale, maria: locale, jo: locale);
        (_alex, _inTeam) = (team.Alex, true);
        Keep("welcome-mentor", team.Maria.Last);
        Keep("welcome-manager", team.Jo.Last);
        await SayAsync("help-employee", "help");
        await KeepAsync("help-manager", team.Jo, "help");
        await NothingYetAsync(team);
        await NudgesAsync(team);
        await SharingAsync(team);
        await MentoringAsync(team);
        await FeedbackAsync(team);
        await PauseAsync();
        await PrivacyAsync(team);
    }

    private async Task LinkingAsync(Team team)
    {
        using (LanguageScope language = Languages.Use(_alex.Culture)) Keep("link-code", LinkCards.Code("K7P3QX"));
        await SayAsync("link-no-code", "link ABC-DEF");
        Person other = await team.Bot.MeetAsync("Alex Kim", _alex.Culture.Name, id: "alex2");
        await other.SayAsync("link");
        string typed = other.Last.Parts.OfType<Paragraph>().ElementAt(1).Text;
        await SayAsync("link-sure", typed);
        await PressAsync("link-left", () => PeopleWords.LinkNo);
    }

    private async Task PrivacyAsync(Team team)
    {
        await LinkingAsync(team);
        await SayAsync("forget-sure", "forget me");
        await PressAsync("forget-kept", () => PrivacyWords.KeepChoice);
        using (LanguageScope language = Languages.Use(_alex.Culture))
            Keep("my-data", PrivacyCards.MyData(new Uri("https://bot.example/data/token")));
        team.Bot.Pages.Begin = null;
        await SayAsync("my-data-no-page", "my data");
        await team.Jo.SayAsync("forget me");
        await team.Jo.PressAsync(team.Jo.In(() => PrivacyWords.ForgetChoice));
        Keep("forgotten", team.Jo.Last);
        await team.Bot.LetLeaveAsync();
        await SayAsync("feedback-former", "my feedback");
    }

    private async Task NothingYetAsync(Team team)
    {
        await SayAsync("share-nothing", "share");
        await SayAsync("answer-nothing", "answer");
        await SayAsync("feedback-none", "feedback");
        await KeepAsync("feedback-no-wins", team.Jo, "feedback");
        Person alone = await _bot.MeetAsync(locale: _alex.Culture.Name, id: "alone");
        await KeepAsync("share-nobody", alone, "share");
        await KeepAsync("feedback-none-alone", alone, "feedback");
    }

    private async Task NudgesAsync(Team team)
    {
        await team.Bot.PassToAsync(Team.Thursday);
        Keep("nudge-first");
        await team.Bot.PassToAsync(Team.Thursday.AddDays(1));
        Keep("nudge-second");
        await PressAsync("week-skipped", () => CheckInWords.SkipWeek);
        await team.Bot.PassToAsync(Team.Thursday.AddDays(7));
        await _alex.PressAsync(_alex.In(() => Moods.All[3].Title));
    }

    private async Task SharingAsync(Team team)
    {
        await PressAsync("summary-to-share", () => CheckInWords.SaveWords,
            (CheckInCards.Win, "Shipped the draft"), (CheckInCards.Blocker, "Waiting for access"));
        await SayAsync("share-what", "share");
        await PressAsync("share-kept", () => CheckInWords.KeepIt);
        await PressAsync(() => CheckInWords.ShareBlockerWith("Maria"));
        KeepInPlace("summary-blocker-shared");
        await SayAsync("shared", "share", "1");
        Keep(
            "summary-both-shared",
            _alex.Screen.Last(card => Headings.Of(card) == _alex.In(() => CheckInWords.SummaryHeading)));
        await team.CheckInAsync((CheckInCards.Blocker, "Still no access"));
        Keep("summary-win-shared");
    }

    private async Task MentoringAsync(Team team)
    {
        Person maria = team.Maria;
        Keep("stuck", maria.Last);
        await maria.PressAsync(maria.In(() => MentoringWords.Answer));
        Keep("words-ask", maria.Last);
        await maria.PressAsync(maria.In(() => MentoringWords.NotNow));
        Keep("words-left", maria.Last);
        await KeepAsync("words-preview", maria, "answer", "Jan has the key");
        await KeepAsync("words-sent", maria, maria.In(() => SendWords.SendTo("Alex")));
        Keep("words-from-mentor");
        await SayAsync("words-reply", "answer");
        await _alex.SayAsync("I will ask him", "1");
        Keep("words-from-mentee", maria.Last);
        await PressAsync("helped-said", () => MentoringWords.Helped);
        Keep("helped", maria.Last);
        await maria.SayAsync("answer", "Good luck", "1");
        Keep("words-after-helped");
        await _alex.PressAsync(
            _alex.Find(_alex.In(() => MentoringWords.Reply)), new ActionToken(MentoringCards.WriteVerb, "nobody"), []);
        Keep("words-gone");
    }

    private async Task FeedbackAsync(Team team)
    {
        Person jo = team.Jo;
        await team.ReachGoalAsync("Clean up the test data");
        Keep("nudge-feedback", jo.Last);
        await jo.PressAsync(jo.In(() => FeedbackWords.NotNow));
        Keep("feedback-later", jo.Last);
        await jo.SayAsync("feedback");
        await jo.SubmitAsync(jo.In(() => FeedbackWords.GoOn), ("did", "Asked for help early"));
        Keep("feedback-more", jo.Last);
        await KeepAsync("feedback-next-field", jo, "We kept the date");
        await KeepAsync("feedback-preview", jo, "Show it to the team");
        await KeepAsync("feedback-sent", jo, "1");
        Keep("feedback-got");
        await PressAsync(() => FeedbackWords.MakeGoal);
        KeepInPlace("feedback-taken");
        Keep("feedback-goal");
        Keep("came-of-it", jo.Last);
        team.Bot.Clock.Pass(TimeSpan.FromDays(7));
        await team.ShareWinAsync("Won the pitch");
        await jo.SayAsync("feedback");
        await team.GiveFeedbackAsync(next: null);
        Keep("feedback-got-plain");
        await _alex.PressAsync(
            _alex.Find(_alex.In(() => CheckInWords.Edit)), new ActionToken(FeedbackCards.GoalVerb, "nobody"), []);
        Keep("feedback-gone");
    }

    private async Task PauseAsync()
    {
        await SayAsync("not-paused", "resume");
        await SayAsync("paused", "pause");
        await SayAsync("paused-already", "pause");
        await SayAsync("pause-ended", "resume");
    }

    private async Task KeepAsync(string name, Person person, params string[] texts)
    {
        await person.SayAsync(texts);
        Keep(name, person.Last);
    }
}
