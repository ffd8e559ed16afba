using MentorBot.Sandbox.Conversations;
using MentorBot.Sandbox.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.Teams;

/// <summary>
/// The connector's endpoints for the bot's messages
/// (<see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">its
/// reference</see>).
/// </summary>
internal static class ConnectorMessages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/conversations", CreateAsync);
        endpoints.MapPost("/conversations/{conversation}/activities", PostAsync);
        endpoints.MapPost("/conversations/{conversation}/activities/{item}", PostAsync);
        endpoints.MapPut("/conversations/{conversation}/activities/{item}", UpdateAsync);
        endpoints.MapDelete("/conversations/{conversation}/activities/{item}", Delete);
    }

    private static async Task<IResult> CreateAsync(
        HttpRequest request, Chats chats, ActivityIds ids, TimeProvider clock, CancellationToken cancellationToken)
    {
        ReceivedBody body = await Wire.ReadObjectAsync(request, cancellationToken);
        string? member = body.Object?["members"] is JsonArray { Count: 1 } members
            ? (members[0] as JsonObject).Text("id")
            : null;
        if (member is null)
            return Wire.BadSyntax(
                body, "'members' with the one person to talk to: the sandbox has personal chats only");
        Chat chat = chats.Open(ChatWith(member));
        JsonObject answer = new() { ["id"] = chat.Id };
        if (body.Object!["activity"] is JsonObject activity) answer["activityId"] = Post(chat, activity, ids, clock);
        return JsonBody.Answer(answer, StatusCodes.Status201Created);
    }

    private static async Task<IResult> PostAsync(
        ConnectorPath path, HttpRequest request, Chats chats, ActivityIds ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        ReceivedBody body = await Wire.ReadObjectAsync(request, cancellationToken);
        if (body.Object is not JsonObject activity || activity.Text("type") is not string type)
            return Wire.BadSyntax(body, "an activity with a type");
        Chat chat = chats.Open(path.Conversation);
        if (type == "typing")
        {
            chat.Pass(ChatEventKinds.Typing, activity.ToJsonString());
            return Results.StatusCode(StatusCodes.Status202Accepted);
        }
        return JsonBody.Answer(
            new JsonObject { ["id"] = Post(chat, activity, ids, clock) }, StatusCodes.Status201Created);
    }

    private static async Task<IResult> UpdateAsync(
        ConnectorPath path, HttpRequest request, Chats chats, TimeProvider clock, CancellationToken cancellationToken)
    {
        ReceivedBody body = await Wire.ReadObjectAsync(request, cancellationToken);
        if (body.Object is not JsonObject activity) return Wire.BadSyntax(body, "an activity");
        if (!chats.TryFind(path.Conversation, out Chat? chat)) return Wire.NoConversation();
        Stamp(activity, path.Item, clock);
        return chat.TryUpdate(path.Item, activity.ToJsonString())
            ? JsonBody.Answer(new JsonObject { ["id"] = path.Item })
            : NoActivity();
    }

    private static IResult Delete(ConnectorPath path, Chats chats)
    {
        if (!chats.TryFind(path.Conversation, out Chat? chat)) return Wire.NoConversation();
        return chat.TryDelete(path.Item) ? Results.Ok() : NoActivity();
    }

    private static string Post(Chat chat, JsonObject activity, ActivityIds ids, TimeProvider clock)
    {
        string id = ids.Next();
        Stamp(activity, id, clock);
        chat.Add(ChatEventKinds.Posted, id, activity.ToJsonString());
        return id;
    }

    private static void Stamp(JsonObject activity, string id, TimeProvider clock)
    {
        activity["id"] = id;
        activity["timestamp"] = clock.GetUtcNow().UtcDateTime;
    }

    /// <summary>
    /// The page's people have ids <c>29:x</c> and chats <c>a:x</c>, so that a chat is found again after a restart.
    /// </summary>
    private static string ChatWith(string member) =>
        "a:" + (member.StartsWith("29:", StringComparison.Ordinal) ? member[3..] : member);

    private static IResult NoActivity() =>
        Wire.Error(
            StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", "Activity not found in conversation.");
}
