using MentorBot.Sandbox.Serving;
using MentorBot.Sandbox.Slack.Blocks;
using MentorBot.Sandbox.Slack.ToBot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.Slack.Page;

/// <summary>
/// Handles what a person presses, submits and closes. The bot's answer to a form changes the form at once.
/// </summary>
internal sealed class Forms(
    Messages messages, Views views, Triggers triggers, Asides asides, Payloads payloads, BotDelivery bot)
{
    private static readonly string[] OfAnAction = ["type", "action_id", "text", "value", "style"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(
            "/pressed",
            (
                HttpContext http, Forms forms,
                CancellationToken token) => PageCall.WorkAsync(http, forms.PressedAsync, token));
        endpoints.MapPost(
            "/submitted",
            (
                HttpContext http, Forms forms,
                CancellationToken token) => PageCall.WorkAsync(http, forms.SubmittedAsync, token));
        endpoints.MapPost(
            "/closed",
            (
                HttpContext http, Forms forms,
                CancellationToken token) => PageCall.WorkAsync(http, forms.ClosedAsync, token));
    }

    private async Task<IResult> PressedAsync(PageCall call, CancellationToken cancellationToken)
    {
        JsonObject? view = views.Find(call.Body.Text("view"), null);
        JsonObject? message = view is null ? messages.Find(call.User.Conversation, call.Body.Text("ts")) : null;
        if (Action((view ?? message)?["blocks"] as JsonArray, call.Body) is not { } action)
            return PageCall.Refused(StatusCodes.Status404NotFound, "action_not_found");
        string trigger = triggers.Give(call.User.Id);
        JsonObject payload = view is not null
            ? payloads.PressedInView(call.User, view, action, call.Values, trigger)
            : payloads.Pressed(
                call.User, message!, action, call.Values, trigger,
                asides.Address(call.Origin, call.User, message!.Text("ts")));
        BotAnswer answer = await bot.InteractionAsync(call.Origin, payload, cancellationToken);
        return PageCall.Done(answer.Fault is null);
    }

    private async Task<IResult> SubmittedAsync(PageCall call, CancellationToken cancellationToken)
    {
        if (views.Find(call.Body.Text("view"), null) is not { } view)
            return PageCall.Refused(StatusCodes.Status404NotFound, "view_not_found");
        JsonObject payload = payloads.Submitted(call.User, view, call.Values, triggers.Give(call.User.Id));
        BotAnswer answer = await bot.InteractionAsync(call.Origin, payload, cancellationToken);
        return answer.Fault is not null || (answer.Body.Length > 0 && answer.Object is null)
            ? PageCall.Done(false)
            : Follow(call.User.Id, view, answer.Object ?? []);
    }

    private IResult Follow(string user, JsonObject view, JsonObject answer)
    {
        JsonObject? next = answer["view"] as JsonObject;
        switch (answer.Text("response_action"))
        {
            case null:
                views.Close(user, all: false);
                return PageCall.Done(true);
            case "clear":
                views.Close(user, all: true);
                return PageCall.Done(true);
            case "errors" when answer["errors"] is JsonObject { Count: > 0 } errors && AreOf(view, errors):
                return JsonBody.Answer(new JsonObject { ["ok"] = true, ["errors"] = errors.DeepClone() });
            case "update" when ViewCheck.Errors(next, "modal").Count == 0:
                return PageCall.Done(views.Update(view.Text("id")!, next!) is not null);
            case "push" when ViewCheck.Errors(next, "modal").Count == 0:
                return PageCall.Done(views.Push(user, next!) is not null);
            default:
                return PageCall.Done(false);
        }
    }

    private async Task<IResult> ClosedAsync(PageCall call, CancellationToken cancellationToken)
    {
        bool all = call.Body.Flag("all");
        bool isTaken = true;
        foreach (JsonObject view in views.Close(call.User.Id, all).Where(view => view.Flag("notify_on_close")))
        {
            BotAnswer answer =
                await bot.InteractionAsync(call.Origin, payloads.Closed(call.User, view, all), cancellationToken);
            isTaken &= answer.Fault is null;
        }

        return PageCall.Done(isTaken);
    }

    // Slack accepts errors only for input blocks of the form; with any other name it ignores the whole answer.
    private static bool AreOf(JsonObject view, JsonObject errors) =>
        errors.All(error => view.Objects("blocks")
            .Any(block => block.Text("type") == "input" && block.Text("block_id") == error.Key));

    private static JsonObject? Action(JsonArray? blocks, JsonObject told)
    {
        if (BlockIds.Find(blocks, told.Text("block"), told.Text("action")) is not { } element) return null;
        JsonObject action = new() { ["block_id"] = told.Text("block") };
        foreach (string name in OfAnAction.Where(element.ContainsKey)) action[name] = element[name]?.DeepClone();
        return action;
    }
}
