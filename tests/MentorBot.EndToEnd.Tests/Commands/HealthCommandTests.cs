using MentorBot.EndToEnd.Tests.Wire;

namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary>The command <c>health</c>, by which a container asks whether its bot is alive.</summary>
public sealed class HealthCommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Fact]
    public async Task A_bot_that_answers_is_alive()
    {
        Uri address = shared.Bot.Address;
        (await CommandRun.OfAsync(Settings(("ASPNETCORE_URLS", address.OriginalString)), "health"))
            .IsDone($"Alive: {address}health/live");
    }

    [Fact]
    public async Task A_port_alone_names_every_address_of_the_machine() => (await CommandRun.OfAsync(
        Settings(("ASPNETCORE_URLS", ""), ("ASPNETCORE_HTTP_PORTS", $"{shared.Bot.Address.Port}")), "health")).IsDone();

    [Fact]
    public async Task Where_nothing_answers_it_is_not_alive() =>
        (await CommandRun.OfAsync(Settings(("ASPNETCORE_URLS", "http://127.0.0.1:9")), "health"))
            .IsRefused("http://127.0.0.1:9/health/live");

    [Fact]
    public async Task An_address_that_is_none_is_named() =>
        (await CommandRun.OfAsync(Settings(("ASPNETCORE_URLS", "nonsense")), "health"))
            .IsRefused("Setting Urls: found 'nonsense'");

    private static Dictionary<string, string> Settings(params ReadOnlySpan<(string, string)> settings) =>
        Bot.Settings("unused.db", settings);
}
