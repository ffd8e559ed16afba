namespace MentorBot.Slack.Inbound;

/// <summary>Something that a person did, before the person's profile is known.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="User">The person.</param>
/// <param name="Make">Makes the event once the profile is known.</param>
internal sealed record Arrival(string Team, string User, Func<Arrived, InboundEvent> Make)
{
    /// <summary>The direct conversation of the bot and the person; null if it happened elsewhere.</summary>
    public string? Conversation { get; init; }

    /// <summary>The key by which a redelivery is recognised.</summary>
    public string? Receipt { get; init; }

    /// <summary>The thread of a channel in which the bot was mentioned; null for everything else.</summary>
    public SlackThread? Thread { get; init; }

    /// <summary>Other people who are mentioned in the text.</summary>
    public ImmutableArray<string> Named { get; init; } = [];
}

/// <summary>The sender of an event, the address for answers, and the names of mentioned people.</summary>
/// <param name="Sender">The sender.</param>
/// <param name="Address">The address for answers.</param>
/// <param name="Names">Names by user id; those that could not be looked up are absent.</param>
internal sealed record Arrived(Sender Sender, Address Address, ImmutableDictionary<string, string> Names);
