using System.Net;
using MentorBot.EndToEnd.Tests.Teams;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>
/// Somebody who writes to the bot from Teams, as the cloud brings it, or as somebody else does who pretends to be the
/// cloud.
/// </summary>
internal sealed class CloudPerson(CloudBot bot)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    public string Tenant { get; init; } = bot.Cloud.Registration.TenantId;

    public string ConversationId => $"a:{_id}";

    /// <summary>What the bot has said to this person.</summary>
    public Teams.Conversation Seen => bot.Cloud.Connector.In(ConversationId);

    /// <summary>Brings words with these <c>Authorization</c> headers, or whatever stands in their place.</summary>
    public Task<HttpResponseMessage> BringAsync(string text, string? authorization) =>
        BringAsync(Activity(text), authorization);

    public async Task<HttpResponseMessage> BringAsync(JsonObject activity, string? authorization)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/messages")
        { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (authorization is not null)
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", authorization));
        return await bot.Bot.Http.SendAsync(request);
    }

    /// <summary>
    /// Says something as Teams brings it, again after each 503; it must be taken. Gives what the bot says first.
    /// </summary>
    public async Task<Shown> AskAsync(string text)
    {
        JsonObject activity = Activity(text);
        HttpStatusCode status = default;
        await Eventually.IsSoAsync(
            async () => (status = await StatusAsync(activity)) != HttpStatusCode.ServiceUnavailable,
            () => "It was never taken.");
        Assert.Equal(HttpStatusCode.OK, status);
        return await Seen.NextAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(JsonObject activity)
    {
        using HttpResponseMessage answer = await BringAsync(activity, $"Bearer {bot.Forge.Good()}");
        return answer.StatusCode;
    }

    public JsonObject Activity(string text) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString("N"),
        ["text"] = text,
        ["locale"] = "en-US",
        ["channelId"] = "msteams",
        ["serviceUrl"] = bot.Cloud.ServiceUrl,
        ["from"] = new JsonObject
        {
            ["id"] = $"29:{_id}", ["name"] = "Mira Berg", ["aadObjectId"] = Guid.Parse(_id).ToString(),
        },
        ["recipient"] = new JsonObject { ["id"] = $"28:{bot.Cloud.Registration.AppId}", ["name"] = "MentorBot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = Tenant,
        },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };
}
