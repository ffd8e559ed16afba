using MentorBot.Slack.Protocol;
using MentorBot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack;

/// <summary>Sends messages to Slack.</summary>
internal sealed partial class SlackChannel(
    SlackApi api, SlackPeople people, CardRendering rendering, SlackOptions options, ILogger<SlackChannel> log)
        : IChannel
{
    public string Name => SlackReference.ChannelName;

    public Address? AddressOf(string account) => SlackReference.Of(account)?.ToAddress();

    /// <summary>
    /// The conversation and its workspace. A reference that cannot be parsed is reported when a message is sent to it.
    /// </summary>
    public ImmutableArray<PacingScope> ScopesOf(Address to)
    {
        SlackReference reference;
        try
        {
            reference = SlackReference.Parse(to.Reference);
        }
        catch (JsonException)
        {
            return [];
        }

        bool paced = options.Limits.Enabled;
        return
        [
            new PacingScope(reference.Channel, paced ? [options.Limits.SendsPerConversation] : []),
            new PacingScope(reference.Team, paced ? [options.Limits.SendsPerWorkspace] : []) { IsShared = true },
        ];
    }

    public async Task<SendOutcome> SendAsync(
        Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken)
    {
        SlackReference reference = await DirectAsync(SlackReference.Parse(to.Reference), cancellationToken);
        OutboundPost post = rendering.Post(message);
        if (message is Replace && replacesId is not null)
        {
            SlackReply replaced =
                await ShownAsync(
                    post, (one, token) => api.UpdateAsync(reference, replacesId, one, token), cancellationToken);
            if (!SlackAnswer.IsIrreplaceable(replaced.Error))
                return replaced.Outcome is Accepted { Id: null } ? new Accepted(replacesId) : replaced.Outcome;
        }

        return (await ShownAsync(
            post, (one, token) => api.PostAsync(reference, one, token), cancellationToken)).Outcome;
    }

    // A message can be posted to a user id, but it cannot be replaced there.
    private async Task<SlackReference> DirectAsync(SlackReference reference, CancellationToken cancellationToken)
    {
        if (SlackReference.IsDirect(reference.Channel)) return reference;
        return await people.FindConversationAsync(reference.Team, reference.User, cancellationToken) is { } channel
            ? reference with { Channel = channel }
            : reference;
    }

    // If Slack rejected the blocks, the message is sent again as plain text. This is the only retry here: it is safe
    // because nothing was posted.
    private async Task<SlackReply> ShownAsync(
        OutboundPost post, Func<OutboundPost, CancellationToken, Task<SlackReply>> send,
        CancellationToken cancellationToken)
    {
        SlackReply reply = await send(post, cancellationToken);
        if (post.Blocks.IsEmpty || !SlackAnswer.IsUnshowable(reply.Error)) return reply;
        NotShown(reply.Error!);
        return await send(post with { Blocks = default }, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Slack rejected the blocks of a message ({Code}); its plain text is sent instead.")]
    private partial void NotShown(string code);
}
