using MentorBot.Channels.Inbound;
using MentorBot.Slack.Protocol;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// The bot talks to people one to one. A person who mentions it in a channel is answered in the direct conversation.
/// The thread gets only a hint that says so, without personal content.
/// </summary>
internal sealed partial class ThreadAnswer(SlackApi api, ILogger<ThreadAnswer> log) : IDisposable
{
    private static readonly TimeSpan Redelivered = TimeSpan.FromHours(1);

    private readonly MemoryCache _sent = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <summary>
    /// Accepts the event, and posts the hint after the response, so that Slack does not wait for it. It is posted once
    /// for a redelivered mention. A hint that cannot be posted is not retried, because little is lost.
    /// </summary>
    /// <param name="arrival">The mention.</param>
    /// <param name="locale">The language tag of the person who mentioned the bot; null if unknown.</param>
    /// <param name="isAnswered">Whether there were words, which are answered in the direct conversation.</param>
    public HttpAnswer To(Arrival arrival, string? locale, bool isAnswered)
    {
        SlackWords words = new(locale);
        string hint = $"<@{arrival.User}> {(isAnswered ? words.AnsweredOneToOne : words.OneToOne)}";
        return HttpAnswer.Ok with { Written = token => PostAsync(arrival.Team, arrival.Thread!, hint, token) };
    }

    public void Dispose() => _sent.Dispose();

    private async Task PostAsync(string team, SlackThread thread, string hint, CancellationToken cancellationToken)
    {
        string key = $"{team}|{thread.Channel}|{thread.Ts}";
        if (_sent.TryGetValue(key, out _)) return;
        _sent.Set(key, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Redelivered });
        try
        {
            SlackReply reply = await api.ReplyAsync(team, thread.Channel, thread.RootTs, hint, cancellationToken);
            if (reply.Outcome is not Accepted) NotPosted(reply.Outcome.GetType().Name);
        }
        catch (NotSavedException e)
        {
            NotPosted(e.GetType().Name); // The token could not be read.
        }
    }

    [LoggerMessage(LogLevel.Information, "The answer to a mention in a channel was not posted: {Outcome}.")]
    private partial void NotPosted(string outcome);
}
