using System.Collections.Immutable;
using MentorBot.Teams.Protocol;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// What the platform brings, as far as the bot looks at it. See
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md"/>.
/// A field of an unexpected kind counts as absent.
/// </summary>
/// <param name="Type"><c>message</c>, <c>invoke</c>, <c>conversationUpdate</c> …</param>
internal sealed record InboundActivity(string Type)
{
    /// <summary>What a missing <c>channelId</c> means.</summary>
    public const string TeamsChannelId = "msteams";

    public string? Id { get; init; }

    /// <summary>What is invoked, of an <c>invoke</c>.</summary>
    public string? Name { get; init; }

    /// <summary>What happened, of an <c>installationUpdate</c>.</summary>
    public string? Action { get; init; }

    public string ChannelId { get; init; } = TeamsChannelId;

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    /// <summary>The bot; some clients leave it out.</summary>
    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    /// <summary>The conversation's tenant, else the channel data's.</summary>
    public string? TenantId { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }

    public string? ReplyToId { get; init; }

    public string? DeliveryMode { get; init; }

    public ImmutableArray<Mention> Mentions { get; init; } = [];

    public ImmutableArray<ChannelAccount> MembersAdded { get; init; } = [];

    public ImmutableArray<ChannelAccount> MembersRemoved { get; init; } = [];

    /// <summary>What a card's button sent (<c>value</c>); null where there is none.</summary>
    public CardValue? Value { get; init; }

    /// <summary>The caller wants the replies in the answer.</summary>
    public bool ExpectsReplies => string.Equals(DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for the bot's own account.</summary>
    public bool IsBot(ChannelAccount account) => Recipient is null ? account.Id.StartsWith("28:", StringComparison.Ordinal) : account.Id == Recipient.Id;
}

/// <summary>A place in the text where somebody is named.</summary>
/// <param name="Mentioned">Who.</param>
/// <param name="Text">What stands in the text, tags and all.</param>
internal sealed record Mention(ChannelAccount Mentioned, string Text);

/// <summary>What a card's button sent.</summary>
/// <param name="ActionType">Of an invoke: <c>Action.Execute</c>. Null for a submit, and where an invoke has no action.</param>
/// <param name="Token">The button's own token; null where it is no button of this bot.</param>
/// <param name="Inputs">The inputs by their ids.</param>
internal sealed record CardValue(string? ActionType, string? Token, ImmutableDictionary<string, string> Inputs);
