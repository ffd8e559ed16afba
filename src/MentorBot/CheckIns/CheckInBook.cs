using MentorBot.Conversation.Cards;
using MentorBot.Turns;

namespace MentorBot.CheckIns;

/// <summary>A person's check-ins, for the rooms that talk about them.</summary>
public static class CheckInBook
{
    /// <summary>The button's token that starts a check-in, or changes this week's.</summary>
    public static ActionToken Start { get; } = new(Routes.CommandVerb, CheckInWords.CheckInCommand.Command);
}
