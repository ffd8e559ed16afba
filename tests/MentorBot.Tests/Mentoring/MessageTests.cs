using MentorBot.Mentoring;
using MentorBot.People;

namespace MentorBot.Tests.Mentoring;

/// <summary>A message to somebody of the circle: who it is for, what it says, and that it is shown first.</summary>
public sealed class MessageTests
{
    private const string ToMaria = "maria";
    private const string ToJo = "jo";

    [Theory]
    [InlineData("message Maria: are you free for lunch", ToMaria, "are you free for lunch")]
    [InlineData("write to my mentor that I'll be late", ToMaria, "I'll be late")]
    [InlineData("tell Jo I'm ill", ToJo, "I'm ill")]
    [InlineData("tell Jo Lind that I need the keys for the warehouse", ToJo, "I need the keys for the warehouse")]
    [InlineData("let my boss know I'm working from home tomorrow", ToJo, "I'm working from home tomorrow")]
    [InlineData("tell my mentor that Jo is ill today", ToMaria, "Jo is ill today")]
    [InlineData("send my manager a note: train is late", ToJo, "train is late")]
    [InlineData("tell my manager \"I finish at 4\"", ToJo, "I finish at 4")]
    [InlineData("could you tell Maria the meeting starts at 9:30", ToMaria, "the meeting starts at 9:30")]
    [InlineData("inform my manager that the patient was moved", ToJo, "the patient was moved")]
    [InlineData("ask Maria to call me back", ToMaria, "call me back")]
    [InlineData("sag Maria, dass ich später komme", ToMaria, "ich später komme")]
    [InlineData("schreib meiner Mentorin: bin gleich da", ToMaria, "bin gleich da")]
    [InlineData("nachricht an meine chefin: bin morgen im homeoffice", ToJo, "bin morgen im homeoffice")]
    [InlineData("teile Jo mit, dass maschine 2 wieder läuft", ToJo, "maschine 2 wieder läuft")]
    [InlineData("sag Frau Roth dass ich den zug verpasst habe", ToMaria, "ich den zug verpasst habe")]
    public async Task It_is_shown_as_it_will_arrive_and_then_sent(string typed, string to, string words)
    {
        await using Team team = await Team.MeetAsync();
        Person other = to == ToJo ? team.Jo : team.Maria;
        await team.Alex.SayAsync(typed);
        string call = to == ToJo ? "Jo" : "Maria";
        Assert.StartsWith(
            $"{call} gets this:\nFrom Alex\n{words}\n", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(
            [$"Send to {call}", "Change it", "Not now"], team.Alex.Last.AllButtons.Select(button => button.Title));
        Assert.Equal(0, other.Count(words));
        await team.Alex.PressAsync($"Send to {call}");
        Assert.Equal($"Sent to {call}.", team.Alex.Last.PlainText);
        Assert.Equal("From Alex", Headings.Of(other.Last));
        Assert.Equal($"From Alex\n{words}\nOnly you and Alex see this.", other.Last.PlainText);
        Assert.Equal(["Reply"], other.Last.AllButtons.Select(button => button.Title));
    }

    [Theory]
    [InlineData("I have a question for my mentor")]
    [InlineData("I want to send a message to my mentor")]
    [InlineData("how do I contact my mentor")]
    [InlineData("send Maria a message")]
    [InlineData("drop Maria a line")]
    [InlineData("ich möchte meiner mentorin eine nachricht schicken")]
    [InlineData("mentor anschreiben")]
    public async Task What_it_says_is_asked_where_the_sentence_does_not_say_it(string typed)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync(typed);
        Assert.Equal("A message to Maria", Headings.Of(team.Alex.Last));
        await team.Alex.SubmitAsync("Send to Maria", ("words", "Do you have a minute?"));
        Assert.Equal("Sent to Maria.", team.Alex.Last.PlainText);
        Assert.Contains("Do you have a minute?", team.Maria.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "send a message", "Maria", "send")]
    [InlineData("en-GB", "send a message", "maria roth", "yes")]
    [InlineData("de-DE", "nachricht verschicken", "Maria", "ja, schick")]
    [InlineData("de-DE", "nachricht verschicken", "2", "senden")]
    [InlineData("de-DE", "nachricht verschicken", "2", "send")]
    public async Task Who_it_is_for_is_asked_where_nobody_is_named(string locale, params string[] typed)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed[0]);
        Assert.Equal(["Jo", "Maria"], team.Alex.Last.AllButtons.Take(2).Select(button => button.Title));
        await team.Alex.SayAsync(typed[1], "The train is late");
        Assert.Equal(0, team.Maria.Count("The train is late"));
        await team.Alex.SayAsync(typed[2]);
        Assert.Equal(1, team.Maria.Count("The train is late"));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("change")]
    [InlineData("Change it")]
    [InlineData("nein")]
    [InlineData("ändern")]
    [InlineData("no, change it")]
    [InlineData("back")]
    public async Task No_or_change_goes_back_to_the_words(string typed)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("tell Maria I'm late", typed);
        Assert.Equal("A message to Maria", Headings.Of(team.Alex.Last));
        Assert.Equal("I'm late", Assert.Single(team.Alex.Last.Inputs).Value);
        await team.Alex.SayAsync("I'm very late");
        Assert.Contains("From Alex\nI'm very late", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(0, team.Maria.Count("late"));
        await team.Alex.SayAsync("yes");
        Assert.Equal(1, team.Maria.Count("I'm very late"));
    }

    [Theory]
    [InlineData("and bring the keys")]
    [InlineData("don't send it")]
    [InlineData("nicht senden")]
    [InlineData("hmm")]
    public async Task Anything_else_is_no_answer_and_sends_nothing(string typed)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("tell Maria I'm late", typed);
        Assert.Equal(0, team.Maria.Count("I'm late"));
        Assert.NotNull(await team.Alex.Rows.OpenDialogAsync());
        Assert.NotEqual("Sent to Maria.", team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task What_is_asked_is_said()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("tell Maria I'm late", "blue elephants");
        Assert.StartsWith(
            "I didn't catch that. I'm asking for a yes to sending it", team.Alex.Last.PlainText,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_now_keeps_it_unsent()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("tell Maria I'm late");
        await team.Alex.PressAsync("Not now");
        Assert.Equal("All right. Nothing was sent.", team.Alex.Last.PlainText);
        Assert.Equal(0, team.Maria.Count("I'm late"));
        Assert.Null(await team.Alex.Rows.OpenDialogAsync());
    }

    [Fact]
    public async Task It_can_be_replied_to_and_the_reply_be_answered()
    {
        await using Team team = await Team.MeetAsync(maria: "de-DE");
        await team.Alex.SayAsync("tell Maria I'm late", "send");
        await team.Maria.PressAsync(team.Maria.In(() => MentoringWords.Reply));
        await team.Maria.SubmitAsync("An Alex senden", ("words", "Kein Problem"));
        Assert.Equal("From Maria", Headings.Of(team.Alex.Last));
        await team.Alex.SayAsync("answer: thanks", "send");
        Assert.Contains("thanks", team.Maria.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.SayAsync("helped");
        Assert.Equal(1, team.Maria.Count(team.Maria.In(() => MentoringWords.AnswerHelped("Alex"))));
    }

    [Theory]
    [InlineData("en-GB", "message Zoe: are you free", "Zoe")]
    [InlineData("en-GB", "write to Zoe that I'll be late", "Zoe")]
    [InlineData("de-DE", "sag Zoe, dass ich später komme", "Zoe")]
    public async Task Somebody_who_is_not_in_the_circle_cannot_be_written_to(string locale, string typed, string name)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed);
        Assert.Equal(team.Alex.In(() => SendWords.NotAmongYours(name)), team.Alex.News[0].PlainText);
        Assert.Equal(team.Alex.In(() => MentoringWords.MessageWho), Headings.Of(team.Alex.Last));
        await team.Alex.PressAsync("Jo");
        Assert.Equal(team.Alex.In(() => MentoringWords.FromHeading("Alex")), Headings.Of(team.Alex.Last));
    }

    [Fact]
    public async Task Whoever_has_nobody_is_told_so_and_how_to_change_it()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("I want to send a message to my mentor");
        Assert.StartsWith("I don't know your mentor yet.", alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(["Name my mentor"], alex.Last.AllButtons.Select(button => button.Title));
        await alex.SayAsync("send a message");
        Assert.StartsWith("I know nobody yet", alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_one_name_are_asked_about()
    {
        await using Team team = await Team.MeetAsync();
        Person other = await team.Bot.MeetAsync("Maria Vogt", id: "vogt");
        await team.Bot.ImportAsync(
            Team.Line(1, team.Alex, "Alex Kim") with { Mentor = "maria@example.com", Manager = "vogt@example.com" },
            Team.Line(2, team.Maria, "Maria Roth"), Team.Line(3, other, "Maria Vogt"));
        await team.Alex.SayAsync("tell Maria that I'm late");
        Assert.Equal(
            ["Maria Vogt", "Maria Roth", "Not now"], team.Alex.Last.AllButtons.Select(button => button.Title));
        await team.Alex.SayAsync("Maria Roth", "send");
        Assert.Equal(1, team.Maria.Count("I'm late"));
    }

    [Fact]
    public async Task What_was_written_is_a_former_colleagues_after_they_are_forgotten()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("tell Maria I like zebras", "send", "tell Maria I like lions");
        await team.Bot.ForgetAsync(team.Maria);
        string alex = await team.Alex.Rows.TextAsync();
        Assert.DoesNotContain("Maria Roth", alex, StringComparison.Ordinal);
        Assert.DoesNotContain("lions", alex, StringComparison.Ordinal);
        Assert.True(Assert.Single(await team.Alex.Rows.AllAsync(Exchange.Kind)).With.IsFormer);
    }
}
