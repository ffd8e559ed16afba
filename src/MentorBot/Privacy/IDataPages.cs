namespace MentorBot.Privacy;

/// <summary>The address of the page that shows a person's data in a browser. The host knows it.</summary>
public interface IDataPages
{
    /// <summary>
    /// The address before a link's token, ending in a slash; null where the settings do not say how the bot is reached
    /// from outside.
    /// </summary>
    Uri? Begin { get; }
}
