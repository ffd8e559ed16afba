using System.Net;

namespace MentorBot.Sandbox.Tests.Teams;

public sealed class ConnectorMembersTests
{
    private const string Root = "/sandbox/teams/v3/conversations/a%3Asandbox-1";

    [Fact]
    public async Task The_person_is_found_among_the_members_in_every_way_there_is()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await IntroduceAsync(host);
        JsonArray list =
            (JsonArray)JsonNode.Parse(await host.Http.GetStringAsync(new Uri(host.Url, $"{Root}/members")))!;
        Assert.Equal("object-1", (string)list.Single()!["objectId"]!);
        JsonNode paged =
            JsonNode.Parse(await host.Http.GetStringAsync(new Uri(host.Url, $"{Root}/pagedmembers?pageSize=100")))!;
        Assert.Equal("object-1", (string)paged["members"]!.AsArray().Single()!["aadObjectId"]!);
        JsonNode one =
            JsonNode.Parse(await host.Http.GetStringAsync(new Uri(host.Url, $"{Root}/members/29%3Asandbox-1")))!;
        string[] fields = ["givenName", "surname", "email", "userRole"];
        Assert.Equal(["Alex", "Kim", "alex.kim@example.com", "user"], fields.Select(field => (string)one[field]!));
    }

    [Theory]
    [InlineData("a%3Asandbox-1", "MemberNotFoundInConversation")]
    [InlineData("a%3Asandbox-2", "ConversationNotFound")]
    public async Task A_stranger_is_not_found(string conversation, string code)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await IntroduceAsync(host);
        HttpResponseMessage answer =
            await host.SendAsync(
                HttpMethod.Get, $"/sandbox/teams/v3/conversations/{conversation}/members/29%3Astranger");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(code, (string)(await answer.ObjectAsync())["error"]!["code"]!);
    }

    [Fact]
    public async Task Only_the_first_page_of_a_person_hears_that_they_are_new()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Assert.Equal((false, true), (await IntroduceAsync(host), await IntroduceAsync(host)));
    }

    [Fact]
    public async Task A_person_without_a_name_is_refused()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        HttpResponseMessage answer = await host.SendAsync(
            HttpMethod.Post, "/sandbox/teams/opened",
            new JsonObject { ["conversation"] = "a:1", ["person"] = new JsonObject { ["id"] = "29:1" } });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<bool> IntroduceAsync(SandboxHost host)
    {
        JsonObject person = new()
        {
            ["id"] = "29:sandbox-1",
            ["aadObjectId"] = "object-1",
            ["name"] = "Alex Kim",
            ["email"] = "alex.kim@example.com",
            ["tenantId"] = "tenant-1",
        };
        JsonObject opened = new() { ["conversation"] = "a:sandbox-1", ["person"] = person };
        HttpResponseMessage answer = await host.SendAsync(HttpMethod.Post, "/sandbox/teams/opened", opened);
        return (bool)(await answer.ObjectAsync())["known"]!;
    }
}
