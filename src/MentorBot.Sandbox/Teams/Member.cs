using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Teams;

/// <summary>
/// A person in a chat, as the roster shows them
/// (<see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context">roster and profile</see>).
/// </summary>
internal sealed record Member(string Id, string AadObjectId, string Name, string Email, string TenantId)
{
    /// <summary>The roster's two names for the same thing: the list says <c>objectId</c>, the others <c>aadObjectId</c>.</summary>
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
        Wire.Text(json, "id") is string id && Wire.Text(json, "aadObjectId") is string objectId && Wire.Text(json, "name") is string name
            && Wire.Text(json, "email") is string email && Wire.Text(json, "tenantId") is string tenant
            ? new Member(id, objectId, name, email, tenant)
            : null;
}
