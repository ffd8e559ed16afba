namespace MentorBot.Turns;

/// <summary>A capability of the bot: what people can do, in one folder with all that it needs.</summary>
public interface IRoom
{
    /// <summary>Names the words, buttons, events and dialogs that the room answers to.</summary>
    void Describe(Routes routes);
}
