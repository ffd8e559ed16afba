namespace MentorBot.Teams.Protocol;

/// <summary>
/// The connector's addresses. See <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>.
/// </summary>
internal static class ConnectorPath
{
    public static Uri Conversations(string serviceUrl) => At(serviceUrl, "");

    public static Uri Activities(ConversationReference to, string? activityId) =>
        At(to.ServiceUrl, activityId is null ? $"/{Escape(to.Conversation.Id)}/activities" : $"/{Escape(to.Conversation.Id)}/activities/{Escape(activityId)}");

    public static Uri Member(ConversationReference of, string memberId) => At(of.ServiceUrl, $"/{Escape(of.Conversation.Id)}/members/{Escape(memberId)}");

    public static Uri Members(ConversationReference of, int pageSize, string? continuationToken)
    {
        string next = continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}";
        return At(of.ServiceUrl, $"/{Escape(of.Conversation.Id)}/pagedmembers?pageSize={pageSize}{next}");
    }

    private static Uri At(string serviceUrl, string rest) => new($"{serviceUrl.TrimEnd('/')}/v3/conversations{rest}");

    // An id is data, yet one of nothing but dots would climb the path even when escaped once.
    private static string Escape(string id) => id is "." or ".." ? id.Replace(".", "%252E", StringComparison.Ordinal) : Uri.EscapeDataString(id);
}
