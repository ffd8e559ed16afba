using MentorBot.Sandbox.Conversations;
using MentorBot.Sandbox.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Sandbox.Teams;

/// <summary>
/// The page's endpoints of the simulated Teams: whose chat it is, what the person wrote, and the stream of events.
/// </summary>
internal static class PageFeed
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/opened", OpenedAsync);
        endpoints.MapPost("/said", SaidAsync);
        endpoints.MapGet("/events", Events);
    }

    /// <summary>
    /// Records whose chat it is, and answers whether that was known already, so that only the first page load installs
    /// the bot.
    /// </summary>
    private static async Task<IResult> OpenedAsync(
        HttpRequest request, Chats chats, CancellationToken cancellationToken)
    {
        ReceivedBody body = await Wire.ReadObjectAsync(request, cancellationToken);
        if (body.Object.Text("conversation") is not string conversation
            || Member.From(body.Object?["person"] as JsonObject) is not Member person)
        {
            return Wire.BadSyntax(body, "'conversation' and 'person' with id, aadObjectId, name, email and tenantId");
        }
        return JsonBody.Answer(new JsonObject { ["known"] = chats.Open(conversation).Introduce(person) });
    }

    /// <summary>
    /// Stores what the person wrote, so that a reload shows the whole chat. The page itself sends the message to the
    /// bot.
    /// </summary>
    private static async Task<IResult> SaidAsync(HttpRequest request, Chats chats, CancellationToken cancellationToken)
    {
        ReceivedBody body = await Wire.ReadObjectAsync(request, cancellationToken);
        if (body.Object is not JsonObject activity || activity.Text("id") is not string id
            || (activity["conversation"] as JsonObject).Text("id") is not string conversation)
        {
            return Wire.BadSyntax(body, "an activity with 'id' and 'conversation'");
        }
        chats.Open(conversation).Add(ChatEventKinds.Said, id, activity.ToJsonString());
        return Results.NoContent();
    }

    private static ServerSentEventsResult<string> Events(
        string conversation, HttpContext http, Chats chats, IHostApplicationLifetime host) =>
        ChatStream.Of(chats.Open(conversation), http, host);
}
