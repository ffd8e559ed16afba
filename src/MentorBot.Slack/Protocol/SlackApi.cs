using MentorBot.Channels.Protocol;

namespace MentorBot.Slack.Protocol;

/// <summary>
/// Calls the Web API to send messages and look up people. Each call is made once; the caller decides what to do about a
/// failure. See <see href="https://docs.slack.dev/reference/methods"/>.
/// </summary>
internal sealed class SlackApi(SlackHttp http)
{
    /// <summary>
    /// Posts a message; an <see cref="Conversation.Messages.Accepted"/> contains the message's <c>ts</c>.
    /// </summary>
    public Task<SlackReply> PostAsync(SlackReference to, OutboundPost post, CancellationToken cancellationToken) =>
        CallAsync(new SlackCall("chat.postMessage", to.Team, to.Channel), (to, post), static (json, state) =>
        {
            json.WriteString("channel", state.to.Channel);
            state.post.Write(json, replaces: false);
        }, cancellationToken);

    /// <summary>Posts a text in a thread of a channel.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="threadTs">The <c>ts</c> of the first message of the thread.</param>
    /// <param name="text">Text in Slack's notation, so that mentions in it are shown as such.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task<SlackReply> ReplyAsync(
        string team, string channel, string threadTs, string text, CancellationToken cancellationToken) =>
        CallAsync(
            new SlackCall("chat.postMessage", team, channel), (channel, threadTs, text),
            static (json, state) =>
            {
                json.WriteString("channel", state.channel);
                json.WriteString("thread_ts", state.threadTs);
                json.WriteString("text", state.text);
            },
            cancellationToken);

    /// <summary>Replaces the message that has that <c>ts</c>.</summary>
    public Task<SlackReply> UpdateAsync(
        SlackReference to, string ts, OutboundPost post, CancellationToken cancellationToken) =>
        CallAsync(new SlackCall("chat.update", to.Team, to.Channel), (to, ts, post), static (json, state) =>
        {
            json.WriteString("channel", state.to.Channel);
            json.WriteString("ts", state.ts);
            state.post.Write(json, replaces: true);
        }, cancellationToken);

    /// <summary>Opens a modal, within three seconds after the trigger.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="triggerId">The trigger id of the interaction or the command.</param>
    /// <param name="view">The modal as JSON.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task<SlackReply> OpenViewAsync(
        string team, string triggerId, ReadOnlyMemory<byte> view, CancellationToken cancellationToken) =>
        CallAsync(new SlackCall("views.open", team, team), (triggerId, view), static (json, state) =>
        {
            json.WriteString("trigger_id", state.triggerId);
            json.WritePropertyName("view");
            json.WriteRawValue(state.view.Span, skipInputValidation: true);
        }, cancellationToken);

    /// <summary>
    /// Opens the direct conversation with one person, or finds the existing one: <see cref="SlackReply.Channel"/>.
    /// </summary>
    public Task<SlackReply> OpenConversationAsync(string team, string user, CancellationToken cancellationToken) =>
        CallAsync(
            new SlackCall("conversations.open", team, team), user,
            static (json, user) => json.WriteString("users", user), cancellationToken);

    /// <summary>Asks whose token it is; used to check that the token is valid.</summary>
    public Task<SlackReply> TestAsync(string team, CancellationToken cancellationToken) =>
        http.CallAsync(new SlackCall("auth.test", team, team), cancellationToken);

    /// <summary>Looks a person up.</summary>
    /// <returns><see cref="UserInfo.Unknown"/> if the platform refuses to say; null if it did not answer.</returns>
    public async Task<UserInfo?> FindUserAsync(string team, string user, CancellationToken cancellationToken)
    {
        string form = $"user={Uri.EscapeDataString(user)}&include_locale=true";
        SlackReply reply = await http.CallAsync(
            new SlackCall("users.info", team, team) { Body = Encoding.UTF8.GetBytes(form), IsForm = true },
            cancellationToken);
        if (SlackAnswer.IsFinal(reply)) return UserInfo.Unknown;
        if (reply.Outcome is not Conversation.Messages.Accepted) return null;
        try
        {
            return JsonSerializer.Deserialize(reply.Body.Span, SlackJson.Default.UserInfoAnswer)?.User
                ?? UserInfo.Unknown;
        }
        catch (JsonException)
        {
            return UserInfo.Unknown; // A retry would return the same unknown format.
        }
    }

    /// <summary>Posts a message that only one person sees, in answer to a button that they pressed.</summary>
    /// <param name="address">The <c>response_url</c> of the interaction.</param>
    /// <param name="answer">The message as JSON.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task<SlackReply> RespondAsync(
        Uri address, ReadOnlyMemory<byte> answer, CancellationToken cancellationToken) =>
        http.RespondAsync(address, new SlackCall("response_url", "", "") { Body = answer }, cancellationToken);

    private Task<SlackReply> CallAsync<T>(
        SlackCall call, T state, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken) =>
        http.CallAsync(call with
        {
            Body = JsonBytes.Write((state, write), static (json, all) =>
            {
                json.WriteStartObject();
                all.write(json, all.state);
                json.WriteEndObject();
            }),
        }, cancellationToken);
}
