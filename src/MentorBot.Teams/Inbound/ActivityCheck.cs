using MentorBot.Teams.Protocol;

namespace MentorBot.Teams.Inbound;

/// <summary>Checks that an activity has what is needed to process it.</summary>
internal static class ActivityCheck
{
    /// <summary>The longest id, in characters: those of Teams are under 200.</summary>
    private const int LongestId = 240;

    /// <summary>
    /// The longest account, in characters. It is a key of the store, where an escaped character counts up to five.
    /// </summary>
    private const int LongestAccount = 500;

    private const string TooLong = "An id of the activity is too long.";

    /// <returns>A sentence that says what is missing; null if nothing is.</returns>
    public static string? Fault(Activity activity, SenderReader senders)
    {
        if (activity is { Type: ActivityTypes.Invoke, Name: null or "" }) return "The invoke has no name.";
        if (!NeedsAnAddress(activity)) return null;
        if (string.IsNullOrWhiteSpace(activity.ServiceUrl)) return "The activity has no serviceUrl.";
        if (!IsService(activity.ServiceUrl)) return "The activity's serviceUrl is not an absolute http or https URL.";
        // A dialog window lies over any chat; the answers to it go to the person's own chat.
        bool isWindow = TaskInvoke.Of(activity) is not null;
        if (string.IsNullOrWhiteSpace(activity.Conversation?.Id) && !isWindow)
            return "The activity has no conversation.";
        ChannelAccount[] sender = string.IsNullOrWhiteSpace(activity.From?.Id) ? [] : [activity.From];
        if (activity.From?.Id?.Length > LongestId || activity.Conversation?.Id?.Length > LongestId) return TooLong;
        if (activity.MembersAdded.Known().Concat(sender)
            .Any(one => !CanBeKey(senders.Account(activity, one))))
            return TooLong;
        return sender.Length == 0 && (isWindow || activity.Conversation!.IsPersonal())
            ? "The activity has no from."
            : null;
    }

    /// <summary>Whether an account is short enough for a key of the store.</summary>
    public static bool CanBeKey(string account) => account.Sum(
        static unit => char.IsAsciiLetterOrDigit(unit) || "-_:|@".Contains(unit) ? 1 : 5) <= LongestAccount;

    private static bool NeedsAnAddress(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => true,
        ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete => ActivityFacts.EventType(activity) is not null,
        ActivityTypes.Invoke => activity.Name == ActivityFacts.CardAction || TaskInvoke.Of(activity) is not null,
        _ => false,
    };

    private static bool IsService(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;
}
