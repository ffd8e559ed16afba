namespace MentorBot.Teams.Rendering;

/// <summary>What the renderer writes into a button's data, and the inbound side reads there.</summary>
internal static class CardData
{
    /// <summary>The key of the action token.</summary>
    public const string TokenKey = "mentorbot";

    /// <summary>
    /// Ends the wire's id of an input that asks for a person: its answer is an Entra object id, which the inbound side
    /// makes an account of. No input's own id can end so: ids are letters, digits and dashes.
    /// </summary>
    public const string PersonSuffix = "@person";
}
