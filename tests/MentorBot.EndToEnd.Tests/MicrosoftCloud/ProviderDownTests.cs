using System.Net;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Network;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>
/// An identity provider that is away: nobody is let in unchecked, nobody is told that a good token is bad, nothing is
/// lost.
/// </summary>
public sealed class ProviderDownTests
{
    [Fact]
    public async Task While_keys_cannot_be_had_the_platform_is_told_to_come_again()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.Public);
        cloud.Conditions[cloud.Places.Channel] = Condition.Unreachable;
        await using CloudBot bot = await CloudBot.StartAsync(cloud, CloudBot.MultiTenant(cloud));
        CloudPerson person = new(bot);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await BringAsync(person, bot, "help"));
        cloud.Conditions[cloud.Places.Channel] = Condition.Failing;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await BringAsync(person, bot, "help"));
        Assert.Equal(HttpStatusCode.Unauthorized, await BringAsync(person, bot, "help", "Bearer a.b.c"));

        cloud.Conditions[cloud.Places.Channel] = Condition.Up;
        HttpStatusCode last = default;
        await Eventually.IsSoAsync(
            async () => (last = await BringAsync(person, bot, "goals")) != HttpStatusCode.ServiceUnavailable,
            () => "It never came back.");
        Assert.Equal(HttpStatusCode.OK, last);
        string first = (await person.Seen.NextAsync()).Text;
        Assert.Equal((await new CloudPerson(bot).AskAsync("goals")).Text, first);

        // What is known once need not be asked again.
        cloud.Conditions[cloud.Places.Channel] = Condition.Unreachable;
        await new CloudPerson(bot).AskAsync("help");
    }

    [Fact]
    public async Task While_no_token_can_be_had_what_the_bot_says_waits()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.Public);
        cloud.Conditions[cloud.Places.Entra] = Condition.Unreachable;
        await using CloudBot bot = await CloudBot.StartAsync(cloud, CloudBot.MultiTenant(cloud));
        CloudPerson person = new(bot);
        Assert.Equal(HttpStatusCode.OK, await BringAsync(person, bot, "help"));
        await Eventually.IsSoAsync(
            () => cloud.Proxy.Wanted.Contains(cloud.Places.Entra), () => "It asked for no token.");
        Assert.Empty(cloud.Connector.Requests);
        cloud.Conditions[cloud.Places.Entra] = Condition.Up;
        await person.Seen.NextAsync();
        Assert.All(
            cloud.Connector.Requests,
            sent => Assert.StartsWith("Bearer ", sent.Authorization, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_burst_right_after_the_start_loses_nothing_to_slow_providers()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.Public);
        cloud.Conditions[cloud.Places.Entra] = cloud.Conditions[cloud.Places.Channel] = Condition.Slow;
        await using CloudBot bot = await CloudBot.StartAsync(cloud, CloudBot.MultiTenant(cloud));
        CloudPerson[] people = [.. Enumerable.Range(0, 100).Select(_ => new CloudPerson(bot))];
        await Task.WhenAll(people.Select(person => person.AskAsync("help")));
        Assert.Single(cloud.Entra.Asked);
    }

    private static async Task<HttpStatusCode> BringAsync(
        CloudPerson person, CloudBot bot, string text, string? authorization = null)
    {
        using HttpResponseMessage answer = await person.BringAsync(text, authorization ?? $"Bearer {bot.Forge.Good()}");
        return answer.StatusCode;
    }
}
