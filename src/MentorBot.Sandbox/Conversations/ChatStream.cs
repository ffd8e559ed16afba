using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Sandbox.Conversations;

/// <summary>One chat as a stream of server-sent events, which the page follows.</summary>
internal static class ChatStream
{
    /// <summary>How soon a browser that lost the program looks for it again.</summary>
    private static readonly TimeSpan ComeBack = TimeSpan.FromMilliseconds(500);

    /// <summary>What was and what happens; a browser that comes back hears only what it missed.</summary>
    public static ServerSentEventsResult<string> Of(Chat chat, HttpContext http, IHostApplicationLifetime host)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(StreamAsync(
            chat, After(chat, http.Request), host.ApplicationStopping, http.RequestAborted));
    }

    /// <summary>
    /// An open page must not hold up the host's end, so the stream ends when the host begins to stop.
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
    /// A browser that lost the stream says where it was; a number of an earlier run means nothing now.
    /// </summary>
    private static long After(Chat chat, HttpRequest request)
    {
        string[] last = request.Headers["Last-Event-ID"].ToString().Split('-');
        return last.Length == 2 && last[0] == chat.Run
            && long.TryParse(last[1], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
    }
}
