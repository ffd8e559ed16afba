using System.Net;

namespace MentorBot.Teams.Tests.Security;

/// <summary>Who is served where nothing proves who calls.</summary>
public sealed class LoopbackTests
{
    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("127.8.9.10", 200)]
    [InlineData("::1", 200)]
    [InlineData("::ffff:127.0.0.1", 200)]
    [InlineData("192.0.2.7", 403)]
    [InlineData("::ffff:192.0.2.7", 403)]
    [InlineData("2001:db8::1", 403)]
    public async Task Without_an_application_id_only_this_machine_is_served(string caller, int status)
    {
        await using TeamsBot bot = await TeamsBot.StartAsync(caller: IPAddress.Parse(caller));
        using HttpResponseMessage response = await bot.BringAsync(Sample.Message("hi").ToJsonString());
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? 1 : 0, bot.Inbound.Events.Count);
        if (status == 403)
            Assert.Contains("Teams:AppId", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5173", 200)]
    [InlineData("http://127.0.0.1:5173", 200)]
    [InlineData("https://pages.example.org", 403)]
    [InlineData("null", 403)]
    public async Task A_page_of_another_site_is_not_this_machine(string origin, int status)
    {
        await using TeamsBot bot = await TeamsBot.StartAsync();
        using HttpResponseMessage response =
            await bot.PostAsync(
                Encoding.UTF8.GetBytes(Sample.Message("hi").ToJsonString()), "text/plain", ("Origin", origin));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? 1 : 0, bot.Inbound.Events.Count);
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("Forwarded")]
    public async Task A_call_that_was_forwarded_is_not_from_this_machine(string header)
    {
        await using TeamsBot bot = await TeamsBot.StartAsync();
        using HttpResponseMessage response =
            await bot.PostAsync(
                Encoding.UTF8.GetBytes(Sample.Message("hi").ToJsonString()), headers: [(header, "127.0.0.1")]);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(bot.Inbound.Events);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer anything")]
    public async Task With_an_application_id_nothing_unproven_is_served(string? authorization)
    {
        await using TeamsBot bot = await TeamsBot.StartAsync(new TeamsOptions { AppId = "app" });
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];
        using HttpResponseMessage response =
            await bot.PostAsync(Encoding.UTF8.GetBytes(Sample.Message("hi").ToJsonString()), headers: headers);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bot.Inbound.Events);
    }

    [Theory]
    [InlineData(Sample.Tenant, 200)]
    [InlineData("6f1c2c64-0000-4000-8000-00000000000a", 200)]
    [InlineData("another", 403)]
    public async Task Only_allowed_tenants_are_served(string allowed, int status)
    {
        await using TeamsBot bot = await TeamsBot.StartAsync(new TeamsOptions { AllowedTenants = { allowed } });
        using HttpResponseMessage response = await bot.BringAsync(Sample.Message("hi").ToJsonString());
        Assert.Equal(status, (int)response.StatusCode);
    }
}
