using System.Text;
using System.Text.Json;
using MentorBot.Channels.Protocol;

namespace MentorBot.Slack.Protocol;

/// <summary>
/// The Web API: where the bot speaks, and asks who somebody is. Each call is made once; what becomes of a failure is
/// for the caller to decide. See <see href="https://docs.slack.dev/reference/methods"/>.
/// </summary>
internal sealed class SlackApi(SlackHttp http)
{
    /// <summary>
    /// Says something; an <see cref="Conversation.Messages.Accepted"/> holds the message's <c>ts</c>.
    /// </summary>
    public Task<SlackReply> PostAsync(SlackReference to, OutboundPost post, CancellationToken cancellationToken) =>
        CallAsync(new SlackCall("chat.postMessage", to.Team, to.Channel), (to, post), static (json, state) =>
        {
            json.WriteString("channel", state.to.Channel);
            state.post.Write(json, replaces: false);
        }, cancellationToken);

    /// <summary>Puts something in the place of the message with that <c>ts</c>.</summary>
    public Task<SlackReply> UpdateAsync(
        SlackReference to, string ts, OutboundPost post, CancellationToken cancellationToken) =>
        CallAsync(new SlackCall("chat.update", to.Team, to.Channel), (to, ts, post), static (json, state) =>
        {
            json.WriteString("channel", state.to.Channel);
            json.WriteString("ts", state.ts);
            state.post.Write(json, replaces: true);
        }, cancellationToken);

    /// <summary>Opens a modal, within three seconds of what gave the trigger.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="triggerId">Of the interaction or the command.</param>
    /// <param name="view">The modal as JSON.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<SlackReply> OpenViewAsync(
        string team, string triggerId, ReadOnlyMemory<byte> view, CancellationToken cancellationToken) =>
        CallAsync(new SlackCall("views.open", team, team), (triggerId, view), static (json, state) =>
        {
            json.WriteString("trigger_id", state.triggerId);
            json.WritePropertyName("view");
            json.WriteRawValue(state.view.Span, skipInputValidation: true);
        }, cancellationToken);

    /// <summary>
    /// Opens the conversation of the bot and one person, or finds it: <see cref="SlackReply.Channel"/>.
    /// </summary>
    public Task<SlackReply> OpenConversationAsync(string team, string user, CancellationToken cancellationToken) =>
        CallAsync(
            new SlackCall("conversations.open", team, team), user,
            static (json, user) => json.WriteString("users", user), cancellationToken);

    /// <summary>Asks whose token it is; of use to see whether it is good.</summary>
    public Task<SlackReply> TestAsync(string team, CancellationToken cancellationToken) =>
        http.CallAsync(new SlackCall("auth.test", team, team), cancellationToken);

    /// <summary>Asks who somebody is.</summary>
    /// <returns><see cref="UserInfo.Unknown"/> where the platform will not say; null where it did not answer.</returns>
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
            return UserInfo.Unknown; // In an unknown shape it would come again.
        }
    }

    /// <summary>Says something to one person alone, in answer to what they pressed.</summary>
    /// <param name="address">The <c>response_url</c> that came with it.</param>
    /// <param name="answer">JSON.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
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
