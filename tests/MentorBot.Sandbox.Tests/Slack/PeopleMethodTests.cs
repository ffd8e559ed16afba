namespace MentorBot.Sandbox.Tests.Slack;

public sealed class PeopleMethodTests
{
    [Fact]
    public async Task A_person_is_described_as_Slack_describes_them()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.DoAsync("opened", new JsonObject { ["locale"] = "de-DE", ["timeZone"] = "Asia/Kolkata" });
        JsonObject user = (JsonObject)(await InfoAsync(host, "U0MARIA"))["user"]!;
        string[] fields =
        [
            "id", "team_id", "name", "deleted", "color", "real_name", "tz", "tz_label", "tz_offset", "profile",
            "is_admin", "is_owner", "is_primary_owner",
            "is_restricted", "is_ultra_restricted", "is_bot", "is_app_user", "updated", "is_email_confirmed", "locale",
        ];
        Assert.Equal(fields, user.Select(field => field.Key));
        Assert.Equal(
            ("Asia/Kolkata", 19_800, "de-DE"), ((string)user["tz"]!, (int)user["tz_offset"]!, (string)user["locale"]!));
        Assert.Equal(
            ("maria.santos", "Maria Santos", true),
            ((string)user["name"]!, (string)user["real_name"]!, (bool)user["is_email_confirmed"]!));
        Assert.Equal("maria.santos@example.com", (string)user["profile"]!["email"]!);
    }

    [Fact]
    public async Task A_locale_is_told_to_whoever_asks_for_it()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject user =
            (JsonObject)(await host.SlackBot.CallAsync("users.info", new JsonObject { ["user"] = "U0MARIA" }))["user"]!;
        Assert.False(user.ContainsKey("locale"));
    }

    [Theory]
    [InlineData("U0STRANGER")]
    [InlineData("b7c1f6de-2f0a-4d5b-8a57-3c9e44d0a1f2")]
    public async Task A_stranger_and_somebody_of_Teams_are_not_found(string user)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Assert.Equal("user_not_found", WebApiTests.Error(await InfoAsync(host, user)));
        Assert.Equal(
            "user_not_found",
            WebApiTests.Error(await host.SlackBot.CallAsync(
                "conversations.open", new JsonObject { ["users"] = user })));
    }

    [Fact]
    public async Task Everybody_is_listed()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject answer = await host.SlackBot.CallAsync("users.list", []);
        Assert.Equal(["U0MARIA"], answer["members"]!.AsArray().Select(member => (string)member!["id"]!));
        Assert.Equal("", (string)answer["response_metadata"]!["next_cursor"]!);
    }

    [Fact]
    public async Task A_conversation_is_opened_once_and_then_found()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject first =
            await host.SlackBot.CallAsync("conversations.open", new JsonObject { ["users"] = "U0MARIA" });
        JsonObject again =
            await host.SlackBot.CallAsync("conversations.open", new JsonObject { ["users"] = "U0MARIA" });
        Assert.Equal("""{"ok":true,"channel":{"id":"D0MARIA"}}""", first.ToJsonString());
        Assert.Equal(
            """{"ok":true,"no_op":true,"already_open":true,"channel":{"id":"D0MARIA"}}""", again.ToJsonString());
        Assert.Equal(
            "users_list_not_supplied", WebApiTests.Error(await host.SlackBot.CallAsync("conversations.open", [])));
    }

    private static Task<JsonObject> InfoAsync(SandboxHost host, string user) =>
        host.SlackBot.CallAsync("users.info", new JsonObject { ["user"] = user, ["include_locale"] = true });
}
