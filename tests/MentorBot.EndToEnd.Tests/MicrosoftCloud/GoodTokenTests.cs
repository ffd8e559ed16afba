using System.Net;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>What the Bot Framework may bring is let in, also where its clock or its spelling is a little off.</summary>
[Collection(SharedCloud.Name)]
public sealed class GoodTokenTests(SharedCloud shared)
{
    private static readonly Dictionary<string, Func<TokenForge, string>> Good = new()
    {
        ["as it always comes"] = forge => $"Bearer {forge.Good()}",
        ["the scheme in small letters"] = forge => $"bearer {forge.Good()}",
        ["expired four minutes ago"] = forge => Signed(
            forge, token => token.Valid(TimeSpan.FromHours(-1), TimeSpan.FromMinutes(-4))),
        ["valid in four minutes"] = forge => Signed(
            forge, token => token.Valid(TimeSpan.FromMinutes(4), TimeSpan.FromHours(1))),
        ["without the time from which it holds"] = forge => Signed(forge, token => token.Without("nbf")),
        ["with claims that nobody knows"] = forge => Signed(
            forge, token => token.With("future", new JsonObject { ["a"] = new JsonArray(1) })),
        ["with a name for the kind of token that nobody knows"] = forge => Signed(
            forge, token => token.Headed("typ", "at+jwt")),
        ["the service URL in capitals"] = forge =>
            Signed(forge, token => token.With("serviceurl", ((string)token.Claims["serviceurl"]!).ToUpperInvariant())),
    };

    public static TheoryData<string> Names => [.. Good.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_good_token_is_let_in_and_the_reply_carries_the_bots_own(string name)
    {
        CloudPerson person = new(shared.Bot);
        using HttpResponseMessage answer = await person.BringAsync("goals", Good[name](shared.Bot.Forge));
        Assert.True(
            answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal(shared.FirstAnswer.Text, (await person.Seen.NextAsync()).Text);
        AssertTokens(shared.Bot.Cloud, person);
    }

    [Fact]
    public async Task A_tenant_that_is_not_served_gets_403_and_no_words()
    {
        CloudPerson foreign = new(shared.Bot) { Tenant = Guid.NewGuid().ToString() };
        using HttpResponseMessage answer = await foreign.BringAsync("help", $"Bearer {shared.Bot.Forge.Good()}");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        JsonObject moved = foreign.Activity("goals");
        string tenant = shared.Bot.Cloud.Registration.TenantId;
        moved["conversation"]!["tenantId"] = tenant;
        moved["channelData"]!["tenant"]!["id"] = tenant;
        using HttpResponseMessage served = await foreign.BringAsync(moved, $"Bearer {shared.Bot.Forge.Good()}");
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Equal(shared.FirstAnswer.Text, (await foreign.Seen.NextAsync()).Text);
    }

    private static string Signed(TokenForge forge, Func<Jwt, Jwt> change) =>
        $"Bearer {forge.Signed(change(forge.Claims()))}";

    private static void AssertTokens(Cloud cloud, CloudPerson person)
    {
        Sent[] sent = [.. cloud.Connector.About(person.ConversationId)];
        Assert.NotEmpty(sent);
        Assert.All(sent, request => Assert.StartsWith("Bearer ", request.Authorization, StringComparison.Ordinal));
        Assert.All(
            sent,
            request => Assert.Equal(
                cloud.Registration.AppId, cloud.Entra.Given[request.Authorization["Bearer ".Length..]].ClientId));
    }
}
