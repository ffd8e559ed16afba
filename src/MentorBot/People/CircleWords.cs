namespace MentorBot.People;

internal static partial class CircleWords;
