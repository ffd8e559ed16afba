namespace MentorBot.Understanding;

internal static partial class UnderstandingWords;
