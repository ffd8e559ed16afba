using System.Diagnostics;
using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Tests.Protocol;

/// <summary>Who somebody is is asked once in a while, and not waited for.</summary>
public sealed class PeopleTests : SlackBotTest
{
    private SlackPeople People => _bot.Service<SlackPeople>();

    [Fact]
    public async Task A_person_is_asked_for_once_an_hour()
    {
        await FindAsync(5);
        Assert.Single(_bot.Slack.Requests);
        await AssertAskedAgainAsync(TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Two_workspaces_have_people_of_their_own()
    {
        await People.FindAsync(Sample.Team, Sample.Person, default);
        await People.FindAsync("T09QUAY", Sample.Person, default);
        Assert.Equal(2, _bot.Slack.Requests.Count);
    }

    [Theory]
    [InlineData("""{"error":"user_not_found","ok":false}""")]
    [InlineData("""{"error":"missing_scope","ok":false}""")]
    [InlineData("""{"ok":true}""")]
    public async Task Whom_Slack_will_not_describe_stays_unknown_for_five_minutes(string answer)
    {
        _bot.Slack.Always("users.info", answer);
        Assert.Equal(UserInfo.Unknown, await People.FindAsync(Sample.Team, Sample.Person, default));
        await AssertAskedAgainAsync(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("<html>", 503)]
    [InlineData("", 200)]
    [InlineData("""{"error":"ratelimited","ok":false}""", 429)]
    public async Task Silence_is_remembered_for_two_seconds(string answer, int status)
    {
        _bot.Slack.Always("users.info", answer, status);
        Assert.Null(await People.FindAsync(Sample.Team, Sample.Person, default));
        await AssertAskedAgainAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_was_told_holds_on_where_Slack_is_silent_later()
    {
        await FindAsync(1);
        _bot.Slack.Always("users.info", "<html>", 503);
        _bot.Clock.Now += TimeSpan.FromHours(2);
        Assert.Equal("Mira", (await People.FindAsync(Sample.Team, Sample.Person, default))?.NameToShow);
        Assert.Equal(2, _bot.Slack.Requests.Count);
    }

    [Fact]
    public async Task A_port_that_fails_leaves_a_person_unknown()
    {
        _bot.Tokens.Failure = new IOException("the store is away");
        Assert.Null(await People.FindAsync(Sample.Team, Sample.Person, default));
        Assert.Null(await People.FindConversationAsync(Sample.Team, Sample.Person, default));
    }

    [Fact]
    public async Task An_answer_that_takes_long_is_not_waited_for()
    {
        TaskCompletionSource forever = new();
        _bot.Slack.Answers["users.info"] = context => forever.Task.WaitAsync(context.RequestAborted);
        long begun = Stopwatch.GetTimestamp();
        Assert.Null(await People.FindAsync(Sample.Team, Sample.Person, default));
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(10));
    }

    /// <summary>Nobody is asked again after the first wait, and Slack is after the second.</summary>
    private async Task AssertAskedAgainAsync(TimeSpan still, TimeSpan then)
    {
        _bot.Clock.Now += still;
        await FindAsync(1);
        Assert.Single(_bot.Slack.Requests);
        _bot.Clock.Now += then;
        await FindAsync(1);
        Assert.Equal(2, _bot.Slack.Requests.Count);
    }

    private async Task FindAsync(int times)
    {
        for (int i = 0; i < times; i++) await People.FindAsync(Sample.Team, Sample.Person, default);
    }
}
