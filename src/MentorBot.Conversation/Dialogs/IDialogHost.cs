using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>What a turn lends to the dialog that runs in it.</summary>
public interface IDialogHost
{
    /// <summary>The name to address the person by, where it is known.</summary>
    string? Name { get; }

    /// <summary>The person's rows.</summary>
    IRows Rows { get; }

    /// <summary>
    /// The turn's writes. Ids made through it derive from <paramref name="seed"/>, so that a turn done again makes the
    /// same ones.
    /// </summary>
    ITurn TurnFor(string seed);

    /// <summary>Says something in this turn.</summary>
    void Say(Card card, string? key);
}
