namespace MentorBot.Teams.Inbound;

/// <summary>What an activity must have before it can be worked.</summary>
internal static class ActivityCheck
{
    /// <summary>The longest id, in characters: Teams' own are under 200, and two make a key of the store.</summary>
    private const int LongestId = 240;

    /// <returns>A sentence that says what is missing; null where nothing is.</returns>
    public static string? Fault(InboundActivity activity)
    {
        if (activity is { Type: ActivityTypes.Invoke, Name: null or "" }) return "The invoke has no name.";
        if (!NeedsAnAddress(activity)) return null;
        if (activity.ServiceUrl is null) return "The activity has no serviceUrl.";
        if (!IsService(activity.ServiceUrl)) return "The activity's serviceUrl is not an absolute http or https URL.";
        if (activity.Conversation is null) return "The activity has no conversation.";
        if (activity.From?.Id.Length > LongestId || activity.TenantId?.Length > LongestId || activity.Conversation.Id.Length > LongestId) return "An id of the activity is too long.";
        return activity.From is null && activity.Conversation.IsPersonal ? "The activity has no from." : null;
    }

    private static bool NeedsAnAddress(InboundActivity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => true,
        ActivityTypes.Invoke => activity.Name == ActivityTypes.CardAction,
        _ => false,
    };

    private static bool IsService(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;
}

/// <summary>The kinds of activity that the bot works. All others are taken note of with a 200.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>The name of the invoke that an <c>Action.Execute</c> makes.</summary>
    public const string CardAction = "adaptiveCard/action";
}
