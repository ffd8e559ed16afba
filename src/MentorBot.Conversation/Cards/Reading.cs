namespace MentorBot.Conversation.Cards;

/// <summary>What a text became as an input's answer; both are null where it is simply not understood.</summary>
/// <param name="Value">The answer in the input's form.</param>
/// <param name="Reason">Why it does not fit, in words for the person.</param>
internal readonly record struct Reading(string? Value, string? Reason);
