namespace MentorBot.Slack.Tests.Inbound;

/// <summary>A turn that could not be saved, and what Mira is told of it.</summary>
internal static class Unsaved
{
    public const string Words = "Das konnte ich nicht speichern. Bitte schick es in einer Minute noch einmal.";

    public static readonly NotSavedException Failure = new("disk full", new IOException());
}
