namespace MentorBot.Teams.Rendering;

/// <summary>Keys that the renderer writes into a button's data and that the inbound side reads.</summary>
internal static class CardData
{
    /// <summary>The key of the action token.</summary>
    public const string TokenKey = "mentorbot";

    /// <summary>
    /// The suffix of the wire id of an input that asks for a person. Its value is an Entra object id, which the inbound
    /// side turns into an account. No input's own id can end with it, because ids are letters, digits and dashes.
    /// </summary>
    public const string PersonSuffix = "@person";
}
