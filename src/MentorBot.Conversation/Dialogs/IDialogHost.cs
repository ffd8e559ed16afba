using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>What a turn provides to the dialog that runs in it.</summary>
public interface IDialogHost
{
    /// <summary>The name to address the person by, where it is known.</summary>
    string? Name { get; }

    /// <summary>The person's rows.</summary>
    IRows Rows { get; }

    /// <summary>
    /// The turn, for writing. Ids made through it derive from <paramref name="seed"/>, so a turn that is run again
    /// makes the same ones.
    /// </summary>
    ITurn TurnFor(string seed);

    /// <summary>Sends a message in this turn.</summary>
    void Say(Card card, string? key);
}
