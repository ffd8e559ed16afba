namespace MentorBot.Sandbox.Conversations;

/// <summary>Something that happened in a chat, as the page hears of it.</summary>
/// <param name="Number">Counts up within the chat; 0 for what is not kept.</param>
/// <param name="Kind">One of <see cref="ChatEventKinds"/>.</param>
/// <param name="ActivityId">Which activity it happened to.</param>
/// <param name="Json">The activity as it is now.</param>
internal sealed record ChatEvent(long Number, string Kind, string ActivityId, string Json);

/// <summary>What can happen in a chat.</summary>
internal static class ChatEventKinds
{
    /// <summary>The bot wrote.</summary>
    public const string Posted = "posted";

    /// <summary>The person wrote.</summary>
    public const string Said = "said";

    /// <summary>An activity has a new content.</summary>
    public const string Updated = "updated";

    /// <summary>An activity is gone.</summary>
    public const string Deleted = "deleted";

    /// <summary>The bot is about to write. Not kept.</summary>
    public const string Typing = "typing";

    /// <summary>
    /// The forms that are open, the topmost last. Only the latest is kept, and shown to a page that is loaded anew.
    /// </summary>
    public const string Views = "views";

    /// <summary>All that was before has been told. Not kept.</summary>
    public const string CaughtUp = "caughtUp";
}
