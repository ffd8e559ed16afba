namespace MentorBot.Host.Commands;

/// <summary>
/// A command cannot be carried out. The message is one line for the person who typed it: what was found, and what to
/// do.
/// </summary>
internal sealed class RefusedException(string message) : Exception(message);
