using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Sandbox.Teams;

/// <summary>The page's side of the stand-in: whose chat it is, what they wrote, and the stream of what happens.</summary>
internal static class PageFeed
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/opened", OpenedAsync);
        endpoints.MapPost("/said", SaidAsync);
        endpoints.MapGet("/events", Events);
    }

    /// <summary>Tells whose chat it is; answers whether it was known already, so that only the first page installs the bot.</summary>
    private static async Task<IResult> OpenedAsync(HttpRequest request, Chats chats, CancellationToken cancellationToken)
    {
        ReceivedBody body = await Wire.ReadObjectAsync(request, cancellationToken);
        if (Wire.Text(body.Object, "conversation") is not string conversation || Member.From(body.Object?["person"] as JsonObject) is not Member person)
        {
            return Wire.BadSyntax(body, "'conversation' and 'person' with id, aadObjectId, name, email and tenantId");
        }
        return Wire.Answer(new JsonObject { ["known"] = chats.Open(conversation).Introduce(person) });
    }

    /// <summary>Keeps what the person wrote, so that a reload shows the whole chat. The bot hears it from the page itself.</summary>
    private static async Task<IResult> SaidAsync(HttpRequest request, Chats chats, CancellationToken cancellationToken)
    {
        ReceivedBody body = await Wire.ReadObjectAsync(request, cancellationToken);
        if (body.Object is not JsonObject activity || Wire.Text(activity, "id") is not string id
            || Wire.Text(activity["conversation"] as JsonObject, "id") is not string conversation)
        {
            return Wire.BadSyntax(body, "an activity with 'id' and 'conversation'");
        }
        chats.Open(conversation).Add(ChatEventKinds.Said, id, activity.ToJsonString());
        return Results.NoContent();
    }

    private static ServerSentEventsResult<string> Events(string conversation, HttpContext http, Chats chats, IHostApplicationLifetime host)
    {
        Chat chat = chats.Open(conversation);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(StreamAsync(chat, After(chat, http.Request), host.ApplicationStopping, http.RequestAborted));
    }

    /// <summary>An open page must not hold up the host's end, so the stream ends when the host begins to stop.</summary>
    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        Chat chat, long after, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await foreach (ChatEvent happened in chat.ReadAsync(after, end.Token))
        {
            yield return new SseItem<string>(happened.Json, happened.Kind)
            {
                EventId = happened.Number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{chat.Run}-{happened.Number}"),
            };
        }
    }

    /// <summary>A browser that lost the stream says where it was; a number of an earlier run means nothing now.</summary>
    private static long After(Chat chat, HttpRequest request)
    {
        string[] last = request.Headers["Last-Event-ID"].ToString().Split('-');
        return last.Length == 2 && last[0] == chat.Run && long.TryParse(last[1], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
    }
}
