using System.CommandLine;
using MentorBot.Channels;
using MentorBot.Channels.Settings;
using MentorBot.Conversation.Messages;
using MentorBot.Host;
using MentorBot.Host.Commands;
using MentorBot.Host.Rosters;
using MentorBot.Host.Settings;
using MentorBot.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.EndToEnd.Tests.Settings;

/// <summary>
/// A platform that the program does not have is added as any is: by a line in the list of platforms.
/// </summary>
public sealed class PlatformSettingsTests
{
    private static readonly IPlatform[] Three = [.. Platforms.All, new PigeonPlatform()];

    [Fact]
    public void A_third_platform_is_read_and_reported_after_the_others()
    {
        HostSettings settings = Read(("Pigeon:Loft", "north"));
        Assert.Equal("north", settings.Options<PigeonOptions>()!.Loft);
        Assert.Equal(
            [
                "Teams: on, without authentication",
                "Slack: on, in the sandbox",
                "Pigeon: on",
                "Pigeon__Ring is empty: no pigeon comes back.",
                "Development default: Teams__AppId is empty, so activities are taken without a token, from this "
                    + "machine only.",
                "Development default: Slack__SigningSecret is empty, so Slack is the sandbox's own, on this machine "
                    + "only.",
                "Development default: pigeons fly on this machine only.",
                "Development default: the sandbox page stands at /.",
            ],
            StartReport.Lines(settings, [], isDevelopment: true).Skip(2));
    }

    [Fact]
    public void A_setting_of_it_that_is_wrong_is_named() => Assert.Equal(
        "Setting Pigeon__Loft: found 'Bow'; expected a loft's name in small letters.",
        Assert.Throws<SettingException>(() => Read(("Pigeon:Loft", "Bow"))).Message);

    [Fact]
    public async Task Its_channel_is_added_and_its_endpoints_are_mapped()
    {
        FakeInbound inbound = new();
        await using WebApplication app = await StartAsync(Read(("Pigeon:Loft", "north")), inbound);
        Assert.Equal(
            Three.Select(platform => platform.Name),
            app.Services.GetServices<IChannel>().Select(channel => channel.Name));
        Assert.Equal("pigeon|north|coo", await AccountAsync(app, inbound, "/pigeon/goals", null));
    }

    [Fact]
    public async Task One_that_is_off_is_reported_and_adds_nothing()
    {
        HostSettings settings = Read();
        await using WebApplication app = await StartAsync(settings, new FakeInbound());
        Assert.Contains("Pigeon: off", StartReport.Lines(settings, [], isDevelopment: true));
        Assert.Equal(["teams", "slack"], app.Services.GetServices<IChannel>().Select(channel => channel.Name));
    }

    [Theory]
    [InlineData("slack", "bot-slack|29:Mira")]
    [InlineData("pigeon", "bot-pigeon|29:Mira")]
    [InlineData("webchat", "webchat|29:Mira")]
    public async Task Another_channel_of_the_bot_framework_cannot_use_its_name(string channel, string account)
    {
        FakeInbound inbound = new();
        await using WebApplication app = await StartAsync(Read(), inbound);
        JsonObject activity = new()
        {
            ["type"] = "message", ["id"] = "a-1", ["channelId"] = channel, ["text"] = "goals",
            ["serviceUrl"] = "http://127.0.0.1:9/", ["from"] = new JsonObject { ["id"] = "29:Mira" },
            ["conversation"] = new JsonObject { ["id"] = "a:1talk", ["conversationType"] = "personal" },
        };
        Assert.Equal(account, await AccountAsync(app, inbound, "/api/messages", activity));
    }

    [Fact]
    public void Its_tenants_belong_to_the_organisation_that_lists_them_under_its_key()
    {
        ConfiguredOrganisations organisations = Read(
            ("Organisations:harbor:PigeonLofts", "north, south"),
            ("Organisations:harbor:SlackTeams", "T07HARBOR")).Organisations;
        Assert.Equal(
            ["harbor", "harbor", "harbor", "tenant-east"],
            new[] { "north", "south", "T07HARBOR", "east" }.Select(organisations.Of));
    }

    [Fact]
    public void Its_accounts_are_a_column_of_a_roster()
    {
        (IReadOnlyList<RosterLine> lines, IReadOnlyList<RosterProblem> problems) = RosterFile.Read(
            "email,name,pigeon,slack\nmia@example.com,Mia,North/Coo,T07HARBOR/U05MIA", Three, []);
        Assert.Empty(problems);
        Assert.Equal<string>(["slack|T07HARBOR|U05MIA", "pigeon|north|coo"], Assert.Single(lines).Accounts);
    }

    [Fact]
    public void Its_manifest_has_a_command()
    {
        Command manifest = ManifestCommands.Describe(Three);
        Assert.Equal("Writes the ring.", Assert.Single(manifest.Subcommands, one => one.Name == "pigeon").Description);
        Assert.EndsWith(
            "PublicUrl, and for Teams Teams__AppId, and for Pigeon Pigeon__Loft.", manifest.Description,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_a_host_needs_is_not_required_of_a_command()
    {
        IConfiguration none = new ConfigurationBuilder().Build();
        Assert.NotEmpty(PlatformSettings.Read(none, Three, isDevelopment: false, isCommand: true).All);
        Assert.StartsWith(
            "Setting Teams__AppId: found nothing; expected the bot registration's application id",
            Assert.Throws<SettingException>(() =>
                PlatformSettings.Read(none, Three, isDevelopment: false, isCommand: false)).Message,
            StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(HostSettings settings, FakeInbound inbound)
    {
        WebApplication app = LocalServer.Build(builder =>
        {
            builder.Services.AddRoutingCore();
            builder.Services.AddSingleton<IInbound>(inbound);
            settings.Platforms.AddTo(builder.Services);
        });
        app.UseRouting();
        app.MapChannels();
        await app.StartAsync();
        return app;
    }

    /// <summary>Posts to the program, and returns whose account the event is of.</summary>
    private static async Task<string> AccountAsync(
        WebApplication app, FakeInbound inbound, string path, JsonObject? body)
    {
        using HttpClient http = new() { BaseAddress = new Uri(app.Urls.Single()) };
        using StringContent content = new(body?.ToJsonString() ?? "", Encoding.UTF8, "application/json");
        (await http.PostAsync(new Uri(path, UriKind.Relative), content)).EnsureSuccessStatusCode();
        return Assert.Single(inbound.Events).Sender.Account;
    }

    private static HostSettings Read(params (string Name, string Value)[] settings) => HostSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)))
            .Build(),
        isDevelopment: true, Three);
}
