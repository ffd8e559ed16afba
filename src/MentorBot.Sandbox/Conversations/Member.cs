using System.Text.Json.Nodes;
using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Conversations;

/// <summary>
/// A person in a chat, as the roster shows them
/// (<see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context">roster and
/// profile</see>).
/// </summary>
internal sealed record Member(string Id, string AadObjectId, string Name, string Email, string TenantId)
{
    /// <summary>
    /// The roster's two names for the same thing: the list says <c>objectId</c>, the others <c>aadObjectId</c>.
    /// </summary>
    public JsonObject ToJson(string objectIdName = "aadObjectId")
    {
        int space = Name.IndexOf(' ', StringComparison.Ordinal);
        return new JsonObject
        {
            ["id"] = Id,
            [objectIdName] = AadObjectId,
            ["name"] = Name,
            ["givenName"] = space < 0 ? Name : Name[..space],
            ["surname"] = space < 0 ? "" : Name[(space + 1)..],
            ["email"] = Email,
            ["userPrincipalName"] = Email,
            ["tenantId"] = TenantId,
            ["userRole"] = "user",
        };
    }

    /// <summary>Reads what the page says of its person; null where something is missing.</summary>
    public static Member? From(JsonObject? json) =>
        json.Text("id") is string id && json.Text("aadObjectId") is string objectId && json.Text("name") is string name
            && json.Text("email") is string email && json.Text("tenantId") is string tenant
            ? new Member(id, objectId, name, email, tenant)
            : null;
}
