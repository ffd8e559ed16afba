using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Conversations;

/// <summary>
/// A person in a chat, with the fields of the roster
/// (<see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context">roster and
/// profile</see>).
/// </summary>
internal sealed record Member(string Id, string AadObjectId, string Name, string Email, string TenantId)
{
    /// <summary>
    /// The roster has two names for the object id: the list of members says <c>objectId</c>, other answers
    /// <c>aadObjectId</c>.
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

    /// <summary>Reads the person from the page's request; null if a field is missing.</summary>
    public static Member? From(JsonObject? json) =>
        json.Text("id") is string id && json.Text("aadObjectId") is string objectId && json.Text("name") is string name
            && json.Text("email") is string email && json.Text("tenantId") is string tenant
            ? new Member(id, objectId, name, email, tenant)
            : null;
}
