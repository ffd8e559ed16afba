using MentorBot.Channels.Settings;
using MentorBot.Conversation.Messages;
using MentorBot.Host.Settings;
using MentorBot.Slack;
using MentorBot.Teams;
using Microsoft.Extensions.Configuration;

namespace MentorBot.EndToEnd.Tests.Settings;

/// <summary>What the settings say, and what is said of one that is wrong.</summary>
public sealed class HostSettingsTests
{
    private const string Pace = "how many messages a second go to one workspace, from 1 to 1000";
    private const string Url = "an absolute http or https URL";
    private const string AppId = "11111111-2222-4333-8444-555555555555";

    [Fact]
    public void What_is_not_set_or_is_cleared_is_as_usual()
    {
        foreach (HostSettings settings in new[]
        {
            Read(), Read(
                ("Storage:Provider", ""), ("Storage:Path", ""), ("Storage:TablePrefix", ""), ("Teams:AppType", ""),
                ("Teams:Limits:Enabled", ""),
                ("Scheduling:SweepInterval", ""), ("PublicUrl", "")),
        })
        {
            Assert.Equal(("Sqlite", null), (settings.Storage.Provider, settings.PublicUrl));
            Assert.Equal(TimeSpan.FromSeconds(5), settings.Scheduling.SweepInterval);
            Assert.EndsWith("mentorbot.db", settings.Storage.Address.Name, StringComparison.Ordinal);
            TeamsOptions teams = settings.Options<TeamsOptions>()!;
            Assert.Equal((TeamsAppType.MultiTenant, true), (teams.AppType, teams.Limits.Enabled));
            Assert.True(settings.IsSimulated<SlackOptions>());
        }
    }

    [Fact]
    public void What_is_set_is_read_by_its_type_whatever_the_case_of_its_name()
    {
        HostSettings settings = Read(
            ("scheduling:sweepinterval", "00:01:00"), ("Teams:AppId", AppId), ("Teams:TenantId", "t1"),
            ("Teams:AppType", "userassignedmsi"), ("PublicUrl", "https://bot.example.com/harbor"),
            ("Slack:SigningSecret", "harbor"), ("Slack:BotToken", "token"), ("Slack:ApiUrl", "http://127.0.0.1:9/api"),
            ("Slack:Limits:MessagesPerSecond", "20"), ("Slack:Limits:Enabled", "false"));
        Assert.Equal(TimeSpan.FromMinutes(1), settings.Scheduling.SweepInterval);
        Assert.Equal(TeamsAppType.UserAssignedMSI, settings.Options<TeamsOptions>()!.AppType);
        Assert.Equal("https://bot.example.com/harbor/", settings.PublicUrl?.ToString());
        SlackOptions slack = settings.Options<SlackOptions>()!;
        Assert.Equal("http://127.0.0.1:9/api", slack.ApiUrl.ToString());
        Assert.False(slack.Limits.Enabled);
        Assert.Equal(new RateLimit(20, TimeSpan.FromSeconds(1)), slack.Limits.SendsPerWorkspace);
        Assert.False(settings.IsSimulated<SlackOptions>());
    }

    [Theory]
    [InlineData("Teams:AllowedTenants", "t1, t2 ,", null)]
    [InlineData("Teams:AllowedTenants:0", "t1", "t2")]
    public void A_list_is_one_text_with_commas_or_a_setting_for_each(string name, string value, string? second) =>
        Assert.Equal(
            ["t1", "t2"],
            Read((name, value), ("Teams:AllowedTenants:1", second)).Options<TeamsOptions>()!.AllowedTenants);

    [Theory]
    [InlineData("Slack:Limits:MessagesPerSecond", "abc", Pace)]
    [InlineData("Slack:Limits:MessagesPerSecond", "1001", Pace)]
    [InlineData("Slack:ApiUrl", "slack", Url + " without query or fragment")]
    [InlineData("Slack:ApiUrl", "ftp://slack.com/api/", Url + " without query or fragment")]
    [InlineData("Slack:ApiUrl", "https://slack.com/api/?x=1", Url + " without query or fragment")]
    [InlineData("Teams:Limits:Enabled", "maybe", "true or false")]
    [InlineData("Teams:Cloud", "7", "one of Public, UsGovernment")]
    [InlineData("Teams:Cloud", "Moon", "one of Public, UsGovernment")]
    [InlineData("Scheduling:SweepInterval", "01:00:01", "a time from 00:00:01 to 01:00:00")]
    [InlineData("Retention:checkin", "abc", "a number of days from 1 to 36500")]
    [InlineData("PublicUrl", "bot", Url)]
    [InlineData("PublicUrl", "ftp://bot.example.com", Url)]
    [InlineData("PublicUrl", "http://[", Url)]
    [InlineData("Organisations:harbor:TimeZone", "Mars", "a time zone such as Europe/Berlin")]
    public void One_that_is_wrong_is_named_with_what_was_found_and_what_is_expected(
        string name, string value, string expected) => Assert.Equal(
        $"Setting {name.Replace(":", "__", StringComparison.Ordinal)}: found '{value}'; expected {expected}.",
        Refusal(("Slack:SigningSecret", "harbor"), ("Slack:BotToken", "token"), (name, value)));

    [Fact]
    public void A_secret_that_is_wrong_is_not_shown() => Assert.Equal(
        "Setting Teams__AppPassword: found 'a secret'; expected nothing: a managed identity has none.",
        Refusal(
            ("Teams:AppId", AppId), ("Teams:TenantId", "t1"), ("Teams:AppType", "UserAssignedMSI"),
            ("Teams:AppPassword", "zebra")));

    [Fact]
    public void One_that_another_needs_is_missed()
    {
        Assert.Equal(
            "Setting Teams__TenantId: found nothing; expected the tenant that the bot is registered in, "
            + "which an AppType of SingleTenant needs.",
            Refusal(("Teams:AppId", AppId), ("Teams:AppType", "SingleTenant")));
        Assert.Equal(
            "Setting Teams__AppPassword: found nothing; expected the bot registration's client secret.",
            Refusal(("Teams:AppId", AppId), ("Teams:AppType", "SingleTenant"), ("Teams:TenantId", "t1")));
    }

    private static string Refusal(params (string Name, string? Value)[] settings) =>
        Assert.Throws<SettingException>(() => Read(settings)).Message;

    private static HostSettings Read(params (string Name, string? Value)[] settings) => HostSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value)))
            .Build(),
        isDevelopment: true);
}
