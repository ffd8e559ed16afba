namespace MentorBot.Benchmarks.Turns;

/// <summary>Which of the two bots.</summary>
internal enum Side
{
    MentorBot,
    Peer,
}
