namespace MentorBot.Benchmarks.Turns;

/// <summary>Whose figures they are.</summary>
internal enum Side
{
    MentorBot,

    /// <summary>MentorBot on the emulator of Azure Table storage: printed beside, and in no ratio.</summary>
    MentorBotOnAzurite,

    Peer,
}
