namespace MentorBot.Privacy;

/// <summary>Where a person's browser finds the page that shows what is held about them. The host knows.</summary>
public interface IDataPages
{
    /// <summary>
    /// What a link's token stands behind, ending in a slash; null where the bot was not told where it is reached from
    /// outside.
    /// </summary>
    Uri? Begin { get; }
}
