using MentorBot.Sandbox.Serving;
using MentorBot.Sandbox.Slack.Blocks;

namespace MentorBot.Sandbox.Slack.Api;

/// <summary><c>views.…</c>: <see href="https://docs.slack.dev/reference/methods/views.open"/>.</summary>
internal sealed class ViewMethods(Workspace workspace, Views views, Triggers triggers)
{
    public JsonObject Open(JsonObject arguments)
    {
        if (Problem(arguments, "modal") is { } problem) return problem;
        if (triggers.Take(arguments.Text("trigger_id")) is not { } user) return ApiAnswer.Error("expired_trigger_id");
        return Answer(views.Open(user, View(arguments)!));
    }

    public JsonObject Push(JsonObject arguments)
    {
        if (Problem(arguments, "modal") is { } problem) return problem;
        return triggers.Take(arguments.Text("trigger_id")) is { } user
            ? views.Push(user, View(arguments)!) is { } pushed ? Answer(pushed) : ApiAnswer.Error("push_limit_reached")
            : ApiAnswer.Error("expired_trigger_id");
    }

    public JsonObject Update(JsonObject arguments)
    {
        if (Problem(arguments, "modal") is { } problem) return problem;
        if (views.Find(arguments.Text("view_id"), arguments.Text("external_id")) is not { } before)
            return ApiAnswer.Error("not_found");
        return arguments.Text("hash") is { } hash && hash != before.Text("hash")
            ? ApiAnswer.Error("hash_conflict")
            : Answer(views.Update(before.Text("id")!, View(arguments)!));
    }

    public JsonObject Publish(JsonObject arguments)
    {
        if (workspace.Find(arguments.Text("user_id")) is not { } user)
            return ApiAnswer.Error("invalid_arguments", ["invalid `user_id`"]);
        return Problem(arguments, "home") ?? Answer(views.Publish(user.Id, View(arguments)!));
    }

    // The view that is to be changed may have been closed meanwhile.
    private static JsonObject Answer(JsonObject? view)
    {
        if (view is null) return ApiAnswer.Error("not_found");
        JsonObject answer = ApiAnswer.Ok();
        answer["view"] = view.DeepClone();
        return answer;
    }

    private static JsonObject? Problem(JsonObject arguments, string type)
    {
        IReadOnlyList<string> problems = ViewCheck.Errors(View(arguments), type);
        return problems.Count == 0 ? null : ApiAnswer.Error("invalid_arguments", problems);
    }

    private static JsonObject? View(JsonObject arguments) =>
        arguments["view"] as JsonObject
            ?? (arguments.Text("view") is { } text
                ? JsonBody.Parse(System.Text.Encoding.UTF8.GetBytes(text)) as JsonObject
                : null);
}
