using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Sandbox.Conversations;

/// <summary>Streams one chat to the page as server-sent events.</summary>
internal static class ChatStream
{
    /// <summary>How long a browser that lost the connection waits before it reconnects.</summary>
    private static readonly TimeSpan ComeBack = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends past and new events; a browser that reconnects gets only those that it missed.</summary>
    public static ServerSentEventsResult<string> Of(Chat chat, HttpContext http, IHostApplicationLifetime host)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(StreamAsync(
            chat, After(chat, http.Request), host.ApplicationStopping, http.RequestAborted));
    }

    /// <summary>
    /// An open page must not delay the host's shutdown, so the stream ends when the host begins to stop.
    /// </summary>
    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        Chat chat, long after, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource end =
            CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await foreach (ChatEvent happened in chat.ReadAsync(after, end.Token))
        {
            yield return new SseItem<string>(happened.Json, happened.Kind)
            {
                ReconnectionInterval = ComeBack,
                EventId = happened.Number == 0
                    ? null
                    : string.Create(CultureInfo.InvariantCulture, $"{chat.Run}-{happened.Number}"),
            };
        }
    }

    /// <summary>
    /// A browser that reconnects sends the number of the last event it received; a number of an earlier run is ignored.
    /// </summary>
    private static long After(Chat chat, HttpRequest request)
    {
        string[] last = request.Headers["Last-Event-ID"].ToString().Split('-');
        return last.Length == 2 && last[0] == chat.Run
            && long.TryParse(last[1], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
    }
}
