namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>How the stand-in platform treats a message.</summary>
internal enum PlatformBehaviour
{
    /// <summary>It is taken, and the answer arrives.</summary>
    Answered,

    /// <summary>It is taken, and the answer is lost.</summary>
    AnswerLost,

    /// <summary>The answer is 429 with a wish to wait a second.</summary>
    Throttled,

    /// <summary>The answer is 500.</summary>
    Failed,

    /// <summary>The connection is closed before it is taken.</summary>
    Lost,

    /// <summary>Nothing comes.</summary>
    Silent,
}
