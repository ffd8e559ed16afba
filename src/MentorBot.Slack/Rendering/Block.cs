namespace MentorBot.Slack.Rendering;

/// <summary>One block of a message.</summary>
/// <param name="Json">The whole object.</param>
/// <param name="CanAct">Whether it can be pressed or filled in: such a block is never left out.</param>
internal readonly record struct Block(ReadOnlyMemory<byte> Json, bool CanAct);
