using System.Net;
using Microsoft.AspNetCore.Builder;

namespace MentorBot.Sandbox.Tests.People;

public sealed class PeopleTests
{
    [Fact]
    public async Task The_page_is_told_whom_it_plays()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonArray people = await ListAsync(host);
        Assert.Equal(["employee", "manager", "mentor"], people.Select(person => (string)person!["role"]!));
        JsonObject mentor = (JsonObject)people[2]!;
        string[] fields = ["role", "channel", "tenant", "user", "name", "email", "isOn"];
        Assert.Equal(fields, mentor.Select(field => field.Key));
        Assert.Equal(
            ("slack", "T0SANDBOX", "U0MARIA"),
            ((string)mentor["channel"]!, (string)mentor["tenant"]!, (string)mentor["user"]!));
        Assert.DoesNotContain(Cast.Secret, people.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Token, people.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_channel_that_is_real_is_off_here(bool teams, bool slack)
    {
        SandboxOptions options = Cast.Options with { Teams = teams, Slack = slack ? Cast.Options.Slack : null };
        await using SandboxHost host = await SandboxHost.StartAsync(options: options);
        Assert.Equal([teams, teams, slack], (await ListAsync(host)).Select(person => (bool)person!["isOn"]!));
    }

    [Fact]
    public async Task A_host_without_a_clock_is_answered_for_and_one_with_a_clock_goes_first()
    {
        await using SandboxHost without = await SandboxHost.StartAsync();
        using HttpResponseMessage none = await without.SendAsync(HttpMethod.Get, "/sandbox/clock");
        Assert.Equal(HttpStatusCode.NoContent, none.StatusCode);
        await using SandboxHost with =
            await SandboxHost.StartAsync(more: app => app.MapGet("/sandbox/clock", () => Results.Text("tick")));
        Assert.Equal("tick", await with.Http.GetStringAsync(new Uri(with.Url, "/sandbox/clock")));
    }

    private static async Task<JsonArray> ListAsync(SandboxHost host) =>
        (JsonArray)JsonNode.Parse(await host.Http.GetStringAsync(new Uri(host.Url, "/sandbox/people")))!["people"]!;
}
