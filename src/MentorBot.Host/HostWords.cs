namespace MentorBot.Host;

internal static partial class HostWords;
