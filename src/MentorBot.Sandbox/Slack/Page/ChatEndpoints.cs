using MentorBot.Sandbox.Conversations;
using MentorBot.Sandbox.Serving;
using MentorBot.Sandbox.Slack.Api;
using MentorBot.Sandbox.Slack.ToBot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Sandbox.Slack.Page;

/// <summary>
/// The page's endpoints of a conversation: opening it, sending a message or a command, and the stream of its events.
/// </summary>
internal sealed class ChatEndpoints(
    Workspace workspace, Chats chats, Messages messages, Asides asides, Triggers triggers, Payloads payloads,
    PeopleMethods people, BotDelivery bot)
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/events", Events);
        Map(endpoints, "/opened", static chat => chat.OpenedAsync);
        Map(endpoints, "/said", static chat => chat.SaidAsync);
        Map(endpoints, "/commanded", static chat => chat.CommandedAsync);
    }

    private static void Map(
        IEndpointRouteBuilder endpoints,
        string path,
        Func<ChatEndpoints, Func<PageCall, CancellationToken, Task<IResult>>> work) =>
        endpoints.MapPost(path, (HttpContext http, ChatEndpoints chat, CancellationToken token) =>
            PageCall.WorkAsync(http, work(chat), token));

    private static Results<ServerSentEventsResult<string>, NotFound> Events(
        string user, HttpContext http, Workspace workspace, Chats chats, IHostApplicationLifetime host) =>
        workspace.Find(user) is { } person
            ? ChatStream.Of(chats.Open(person.Conversation), http, host)
            : TypedResults.NotFound();

    /// <summary>
    /// Records the client's language and time zone. The first time, the bot is told that the conversation was opened;
    /// only then, because a page may be loaded often. Later the bot is told only if the person has changed.
    /// </summary>
    private async Task<IResult> OpenedAsync(PageCall call, CancellationToken cancellationToken)
    {
        SlackUser user = workspace.Hear(call.User.Id, call.Body.Text("locale"), call.Body.Text("timeZone"))!;
        JsonObject? happened = chats.Open(user.Conversation).LookIn() ? payloads.HomeOpened(user)
            : user != call.User ? payloads.Changed(people.Describe(user, withLocale: true))
            : null;
        return PageCall.Done(happened is null || await bot.EventAsync(call.Origin, happened, cancellationToken));
    }

    /// <summary>Sends a new message to the bot, or again one that was not delivered.</summary>
    private async Task<IResult> SaidAsync(PageCall call, CancellationToken cancellationToken)
    {
        JsonObject? message = call.Body.Text("text") is { } text
            ? messages.Say(call.User, text)
            : messages.Find(call.User.Conversation, call.Body.Text("ts"));
        if (message is null) return PageCall.Refused(StatusCodes.Status404NotFound, "message_not_found");
        bool isTaken = await bot.EventAsync(call.Origin, Payloads.Said(call.User, message), cancellationToken);
        return JsonBody.Answer(new JsonObject { ["ok"] = isTaken, ["ts"] = message.Text("ts") });
    }

    private async Task<IResult> CommandedAsync(PageCall call, CancellationToken cancellationToken)
    {
        if (call.Body.Text("command") is not { } command)
            return PageCall.Refused(StatusCodes.Status400BadRequest, "invalid_arguments");
        string text = WireText.Of(call.Body.Text("text") ?? "");
        string responseUrl = asides.Address(call.Origin, call.User, null);
        BotAnswer answer = await bot.CommandAsync(
            call.Origin, payloads.Commanded(call.User, command, text, triggers.Give(call.User.Id), responseUrl),
            cancellationToken);
        if (answer.Object is { } said) asides.Say(call.User.Conversation, said);
        return PageCall.Done(answer.Fault is null);
    }
}
