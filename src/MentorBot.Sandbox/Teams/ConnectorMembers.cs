using MentorBot.Sandbox.Conversations;
using MentorBot.Sandbox.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.Teams;

/// <summary>The connector's endpoints for the members of a chat. A personal chat has one member.</summary>
internal static class ConnectorMembers
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/conversations/{conversation}/members", List);
        endpoints.MapGet("/conversations/{conversation}/members/{item}", One);
        endpoints.MapGet("/conversations/{conversation}/pagedmembers", Paged);
    }

    private static IResult List(ConnectorPath path, Chats chats) =>
        Find(path, chats) is Member person
            ? JsonBody.Answer(new JsonArray(person.ToJson("objectId")))
            : Wire.NoConversation();

    private static IResult One(ConnectorPath path, Chats chats)
    {
        if (Find(path, chats) is not Member person) return Wire.NoConversation();
        return path.Item == person.Id || path.Item == person.AadObjectId
            ? JsonBody.Answer(person.ToJson())
            : Wire.Error(
                StatusCodes.Status404NotFound, "MemberNotFoundInConversation", "Member not found in conversation");
    }

    private static IResult Paged(ConnectorPath path, Chats chats) =>
        Find(path, chats) is Member person
            ? JsonBody.Answer(new JsonObject { ["members"] = new JsonArray(person.ToJson()) })
            : Wire.NoConversation();

    private static Member? Find(ConnectorPath path, Chats chats) =>
        chats.TryFind(path.Conversation, out Chat? chat) ? chat.Person : null;
}
