namespace MentorBot.Benchmarks.Turns;

/// <summary>Whose figures they are.</summary>
internal enum Side
{
    MentorBot,

    /// <summary>MentorBot on the emulator of Azure Table storage: printed beside, and in no ratio.</summary>
    MentorBotOnAzurite,

    /// <summary>The platform's official SDK for JavaScript, with which MentorBot is compared.</summary>
    Peer,

    /// <summary>The Bot Framework's official SDK for .NET, by its adapter.</summary>
    DotNetPeer,
}
