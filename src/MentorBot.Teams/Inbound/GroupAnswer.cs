using System.Security;
using MentorBot.Teams.Sending;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// The bot talks to people one to one. A person who mentions it in a group or channel is answered in the personal chat.
/// The thread gets only a hint that says so, without personal content.
/// </summary>
internal sealed partial class GroupAnswer(TeamsConnector connector, ILogger<GroupAnswer> log) : IDisposable
{
    private static readonly TimeSpan Redelivered = TimeSpan.FromHours(1);

    private readonly MemoryCache _sent = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <summary>The hint for the thread.</summary>
    /// <param name="activity">The activity with the mention.</param>
    /// <param name="isAnswered">Whether there were words, which are answered in the personal chat.</param>
    public static Activity To(Activity activity, bool isAnswered)
    {
        string? locale = activity.ClientLocale();
        string words = isAnswered ? new TeamsWords(locale).AnsweredOneToOne : new TeamsWords(locale).OneToOne;
        Activity answer = new()
        {
            Type = ActivityTypes.Message,
            Text = words,
            InputHint = InputHints.AcceptingInput,
            ReplyToId = string.IsNullOrWhiteSpace(activity.Id) ? null : activity.Id,
        };
        if (string.IsNullOrWhiteSpace(activity.From?.Name)) return answer;
        Mention mention = new()
        {
            Mentioned = new ChannelAccount(activity.From.Id, activity.From.Name),
            Text = $"<at>{SecurityElement.Escape(activity.From.Name)}</at>",
        };
        (answer.Text, answer.Entities) = ($"{mention.Text} {words}", [mention]);
        return answer;
    }

    /// <summary>
    /// Sends the hint, only once for a redelivered mention. A hint that cannot be sent is not retried, because little
    /// is lost.
    /// </summary>
    public async Task SendAsync(
        ConversationReference thread, Activity answer, string? receipt, CancellationToken cancellationToken)
    {
        if (receipt is not null && _sent.TryGetValue(receipt, out _)) return;
        if (receipt is not null)
            _sent.Set(
                receipt, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Redelivered });
        SendOutcome outcome = await connector.SendAsync(thread, answer, cancellationToken);
        if (outcome is not Accepted) NotSent(outcome.GetType().Name);
    }

    public void Dispose() => _sent.Dispose();

    [LoggerMessage(LogLevel.Information, "The answer to a mention in a group or channel was not sent: {Outcome}.")]
    private partial void NotSent(string outcome);
}
