using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;

namespace MentorBot.Turns;

/// <summary>
/// The person's serial point: every turn replaces this row with its ETag, so of two turns at once one loses, reloads and is done again.
/// </summary>
internal sealed record Talk
{
    public const string RowKey = "talk";
    public const string Kind = "talk";
    public const int Version = 1;

    /// <summary>The number of the next outbox row.</summary>
    public long NextOut { get; init; } = 1;

    /// <summary>What was worked lately (<see cref="Receipts"/>).</summary>
    public byte[] Receipts { get; init; } = [];

    /// <summary>Where the person was last met, by channel.</summary>
    public ImmutableSortedDictionary<string, Address> Addresses { get; init; } = ImmutableSortedDictionary<string, Address>.Empty;

    /// <summary>What the platform last said of them.</summary>
    public string? Name { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA or Windows id.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The open dialog.</summary>
    public Journal? Dialog { get; init; }

    /// <summary>The talk with what an event brings of its sender.</summary>
    public Talk With(InboundEvent inbound) => this with
    {
        Addresses = Addresses.GetValueOrDefault(inbound.Address.Channel) == inbound.Address
            ? Addresses
            : Addresses.SetItem(inbound.Address.Channel, inbound.Address),
        Name = inbound.Sender.Name ?? Name,
        Locale = inbound.Sender.Locale ?? Locale,
        TimeZone = inbound.Sender.TimeZone ?? TimeZone,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Talk))]
internal sealed partial class TalkJson : JsonSerializerContext;
