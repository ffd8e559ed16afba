namespace MentorBot.Benchmarks.Platform;

/// <summary>Who speaks to the bot, over how many connections.</summary>
internal static class Population
{
    public const int Connections = 16;
    public const int People = 200;
}
