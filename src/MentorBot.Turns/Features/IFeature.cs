namespace MentorBot.Turns.Features;

/// <summary>A capability of the bot: what people can do, in one folder with all that it needs.</summary>
public interface IFeature
{
    /// <summary>Names the words, buttons, events and dialogs that the feature answers.</summary>
    void Register(Routes routes);
}
