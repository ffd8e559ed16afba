using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;

namespace MentorBot.Identity;

/// <summary>
/// The row that makes a person's turns serial. Every turn replaces it with its ETag, so that of two concurrent turns
/// one conflicts, reloads and is run again.
/// </summary>
internal sealed partial record PersonState
{
    public const string RowKey = "talk";
    public const string Kind = "talk";
    public const int Version = 1;

    /// <summary>The number of the next outbox row.</summary>
    public long NextOut { get; init; } = 1;

    /// <summary>
    /// The host that last wrote messages or letters of the person. That host sends its own in order; any other host
    /// first has to check the store for earlier ones.
    /// </summary>
    public string? Writer { get; init; }

    /// <summary>The events that were handled recently (<see cref="Receipts"/>).</summary>
    public byte[] Receipts { get; init; } = [];

    /// <summary>The person's last address on each channel.</summary>
    public ImmutableSortedDictionary<string, Address> Addresses { get; init; } =
        ImmutableSortedDictionary<string, Address>.Empty;

    /// <summary>The channel that they last used: messages that they did not ask for are sent there.</summary>
    public string? Home { get; init; }

    /// <summary>How many messages wait until they can be reached (rows of the kind <c>waits</c>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Waiting { get; init; }

    /// <summary>The data of the directory about them.</summary>
    public DirectoryProfile? Listed { get; init; }

    /// <summary>Their name, as last reported by the platform.</summary>
    public string? Name { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA or Windows id.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The open dialog.</summary>
    public Journal? Dialog { get; init; }

    /// <summary>The buttons of the newest card, unless it asks the open question; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CardLabels? Labels { get; init; }

    /// <summary>Their accounts.</summary>
    public ImmutableArray<string> Accounts { get => field.IsDefault ? [] : field; init; }

    /// <summary>Their e-mail addresses in the directory.</summary>
    public ImmutableArray<string> Emails { get => field.IsDefault ? [] : field; init; }

    /// <summary>
    /// Their other ids from before merges, as partitions: whatever is still on its way to these belongs to them.
    /// </summary>
    public ImmutableArray<string>? Aliases { get; init; }

    /// <summary>All of <see cref="Aliases"/>.</summary>
    [JsonIgnore]
    public IEnumerable<PersonId> KnownAs => (Aliases ?? []).Select(PersonId.Parse);

    /// <summary>The person they were merged into: all events are passed on to that person.</summary>
    public string? MovedTo { get; init; }

    /// <summary>When they asked to be forgotten: they have no more turns.</summary>
    public DateTimeOffset? Forgotten { get; init; }

    /// <summary>
    /// The address for messages that they did not ask for; null where they have never written to the bot.
    /// </summary>
    [JsonIgnore]
    public Address? HomeAddress =>
        Home is not null && Addresses.TryGetValue(Home, out Address? home) ? home : Addresses.Values.FirstOrDefault();

    /// <summary>The address for answers to an event.</summary>
    public Address AddressFor(InboundEvent inbound) =>
        inbound.IsElsewhere && Addresses.TryGetValue(inbound.Address.Channel, out Address? known)
            ? known
            : inbound.Address;

    public RowBody ToBody() =>
        new(Kind, Version, JsonSerializer.SerializeToUtf8Bytes(this, PersonStateJson.Default.PersonState));

    public static PersonState Read(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, PersonStateJson.Default.PersonState)
            ?? throw new InvalidDataException($"The row at '{row.Id.Row}' does not hold the state of a person.");
}

/// <summary>The data of the directory about a person.</summary>
internal sealed record DirectoryProfile(string Name, string? Language, string? TimeZone);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonState))]
internal sealed partial class PersonStateJson : JsonSerializerContext;
