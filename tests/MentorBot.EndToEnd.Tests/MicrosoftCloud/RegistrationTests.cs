using System.Net;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>
/// Each way to register a bot: which token it fetches, already before anybody writes, and that the token is what it
/// sends with.
/// </summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task A_multi_tenant_bot_has_a_token_of_the_Bot_Frameworks_tenant()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.Public);
        await using CloudBot bot = await CloudBot.StartAsync(cloud, CloudBot.MultiTenant(cloud));
        await AssertTokenAsync(bot, "botframework.com", "https://api.botframework.com/.default");
    }

    [Fact]
    public async Task A_single_tenant_bot_has_a_token_of_its_own_tenant()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.Public);
        await using CloudBot bot = await CloudBot.StartAsync(cloud, CloudBot.SingleTenant(cloud));
        await AssertTokenAsync(bot, cloud.Registration.TenantId, "https://api.botframework.com/.default");
    }

    [Fact]
    public async Task A_bot_in_the_governments_cloud_speaks_to_that_cloud_alone()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.UsGovernment);
        await using CloudBot bot = await CloudBot.StartAsync(cloud, CloudBot.SingleTenant(cloud));
        await AssertTokenAsync(bot, cloud.Registration.TenantId, "https://api.botframework.us/.default");
        Assert.Empty(cloud.Proxy.Wanted.Except([cloud.Places.Channel, cloud.Places.Entra, cloud.Places.Connector]));
        CloudPerson person = new(bot);
        string ofThePublicCloud = bot.Forge.Signed(bot.Forge.Claims().With("iss", CloudPlaces.Public.Issuer));
        using HttpResponseMessage answer = await person.BringAsync("help", $"Bearer {ofThePublicCloud}");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_multi_tenant_bot_in_the_governments_cloud_has_a_token_of_that_clouds_tenant()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.UsGovernment);
        await using CloudBot bot = await CloudBot.StartAsync(cloud, CloudBot.MultiTenant(cloud));
        await AssertTokenAsync(bot, cloud.Places.SharedTenant, "https://api.botframework.us/.default");
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.Public);
        await using ManagedIdentity identity = await ManagedIdentity.StartAsync(cloud.Entra);
        await using CloudBot bot = await CloudBot.StartAsync(
            cloud,
            [
                ("Teams__AppType", "UserAssignedMSI"), ("Teams__TenantId", cloud.Registration.TenantId),
                .. identity.Settings]);
        await Eventually.IsSoAsync(
            () => !identity.Asked.IsEmpty, () => $"It fetched no token:\n{string.Join('\n', bot.Bot.Process.Output)}");
        TokenRequest asked = identity.Asked.First();
        Assert.True(asked.IsGranted);
        Assert.Equal((cloud.Registration.AppId, "https://api.botframework.com"), (asked.ClientId, asked.Scope));
        await AssertSendsWithAsync(bot, asked);
        Assert.Empty(cloud.Entra.Asked);
    }

    private static async Task AssertTokenAsync(CloudBot bot, string tenant, string scope)
    {
        Cloud cloud = bot.Cloud;
        await Eventually.IsSoAsync(
            () => !cloud.Entra.Asked.IsEmpty,
            () => $"It fetched no token:\n{string.Join('\n', bot.Bot.Process.Output)}");
        TokenRequest asked = cloud.Entra.Asked.First();
        TokenRequest expected = new(cloud.Places.Entra, tenant, cloud.Registration.AppId, scope, IsGranted: true);
        Assert.Equal(expected, asked with { Scope = Scope(asked) });
        Assert.Empty(cloud.Connector.Requests);
        await AssertSendsWithAsync(bot, asked);
    }

    // A client may ask for more that every client gets.
    private static string Scope(TokenRequest asked) => asked.Scope.Split(' ')
        .First(scope => scope.Contains("api.botframework", StringComparison.Ordinal));

    private static async Task AssertSendsWithAsync(CloudBot bot, TokenRequest asked)
    {
        CloudPerson person = new(bot);
        await person.AskAsync("help");
        Sent sent = bot.Cloud.Connector.About(person.ConversationId).First();
        Assert.Equal(asked, bot.Cloud.Entra.Given[sent.Authorization["Bearer ".Length..]]);
    }
}
