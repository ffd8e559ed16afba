namespace MentorBot.Sandbox.Conversations;

/// <summary>An event in a chat, as it is sent to the page.</summary>
/// <param name="Number">Counts up within the chat; 0 for events that are not kept.</param>
/// <param name="Kind">One of <see cref="ChatEventKinds"/>.</param>
/// <param name="ActivityId">The activity that the event is about.</param>
/// <param name="Json">The current content of the activity.</param>
internal sealed record ChatEvent(long Number, string Kind, string ActivityId, string Json);

/// <summary>The kinds of events in a chat.</summary>
internal static class ChatEventKinds
{
    /// <summary>The bot sent a message.</summary>
    public const string Posted = "posted";

    /// <summary>The person sent a message.</summary>
    public const string Said = "said";

    /// <summary>An activity was changed.</summary>
    public const string Updated = "updated";

    /// <summary>An activity was deleted.</summary>
    public const string Deleted = "deleted";

    /// <summary>The bot is typing. Not kept.</summary>
    public const string Typing = "typing";

    /// <summary>
    /// The open forms, the topmost last. Only the latest state is kept; a reloaded page shows it.
    /// </summary>
    public const string Views = "views";

    /// <summary>All earlier events have been sent. Not kept.</summary>
    public const string CaughtUp = "caughtUp";
}
