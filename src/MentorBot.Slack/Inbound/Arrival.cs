using System.Collections.Immutable;
using MentorBot.Conversation.Messages;

namespace MentorBot.Slack.Inbound;

/// <summary>Something that happened to a person, before it is known who they are.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="User">The person.</param>
/// <param name="Make">Makes the event once it is.</param>
internal sealed record Arrival(string Team, string User, Func<Arrived, InboundEvent> Make)
{
    /// <summary>The conversation of the bot and the person; null where it happened elsewhere.</summary>
    public string? Conversation { get; init; }

    /// <summary>What a redelivery has in common with it.</summary>
    public string? Receipt { get; init; }

    /// <summary>Others who are named in what was said.</summary>
    public ImmutableArray<string> Named { get; init; } = [];
}

/// <summary>Who an event is from, where answers go, and how others are called.</summary>
/// <param name="Sender">Who.</param>
/// <param name="Address">Where.</param>
/// <param name="Names">Names by user id; those that could not be looked up are absent.</param>
internal sealed record Arrived(Sender Sender, Address Address, ImmutableDictionary<string, string> Names);
