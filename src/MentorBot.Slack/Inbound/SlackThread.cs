namespace MentorBot.Slack.Inbound;

/// <summary>Where the bot was mentioned among others.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Ts">The time of the message with the mention, which identifies it in the channel.</param>
/// <param name="RootTs">The time of the first message of the thread; that of the message itself if it has none.</param>
internal sealed record SlackThread(string Channel, string Ts, string RootTs);
