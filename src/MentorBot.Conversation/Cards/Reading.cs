namespace MentorBot.Conversation.Cards;

/// <summary>
/// The result of reading a text as an input's answer; both are null where the text is not understood.
/// </summary>
/// <param name="Value">The answer in the input's format.</param>
/// <param name="Reason">Why the answer is not valid, in words for the person.</param>
internal readonly record struct Reading(string? Value, string? Reason);
