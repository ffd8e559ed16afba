using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;

namespace MentorBot.Identity;

/// <summary>
/// The person's serial point: every turn replaces this row with its ETag, so of two turns at once one loses, reloads
/// and is done again.
/// </summary>
internal sealed partial record PersonState
{
    public const string RowKey = "talk";
    public const string Kind = "talk";
    public const int Version = 1;

    /// <summary>The number of the next outbox row.</summary>
    public long NextOut { get; init; } = 1;

    /// <summary>
    /// The host that last wrote messages or letters of the person's: what it wrote it sends in order, while another has
    /// to look for what stands before.
    /// </summary>
    public string? Writer { get; init; }

    /// <summary>What was worked lately (<see cref="Receipts"/>).</summary>
    public byte[] Receipts { get; init; } = [];

    /// <summary>Where the person was last met, by channel.</summary>
    public ImmutableSortedDictionary<string, Address> Addresses { get; init; } =
        ImmutableSortedDictionary<string, Address>.Empty;

    /// <summary>The channel that they were last heard on: what nobody asked for is said there.</summary>
    public string? Home { get; init; }

    /// <summary>How many messages wait until they are met (rows of the kind <c>waits</c>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Waiting { get; init; }

    /// <summary>What the directory says of them.</summary>
    public DirectoryProfile? Listed { get; init; }

    /// <summary>What the platform last said of them.</summary>
    public string? Name { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA or Windows id.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The open dialog.</summary>
    public Journal? Dialog { get; init; }

    /// <summary>The accounts that they are known by.</summary>
    public ImmutableArray<string> Accounts { get => field.IsDefault ? [] : field; init; }

    /// <summary>The addresses that the directory has for them.</summary>
    public ImmutableArray<string> Emails { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whom they were known as, too, by partition: what is still on its way there is theirs.</summary>
    public ImmutableArray<string>? Aliases { get; init; }

    /// <summary>All of <see cref="Aliases"/>.</summary>
    [JsonIgnore]
    public IEnumerable<PersonId> KnownAs => (Aliases ?? []).Select(PersonId.Parse);

    /// <summary>The person they turned out to be: everything goes there.</summary>
    public string? MovedTo { get; init; }

    /// <summary>When they asked to be forgotten: nothing happens to them any more.</summary>
    public DateTimeOffset? Forgotten { get; init; }

    /// <summary>Where to say what nobody asked for; null where they have not been met.</summary>
    [JsonIgnore]
    public Address? HomeAddress =>
        Home is not null && Addresses.TryGetValue(Home, out Address? home) ? home : Addresses.Values.FirstOrDefault();

    /// <summary>Where to answer an event.</summary>
    public Address AddressFor(InboundEvent inbound) =>
        inbound.IsElsewhere && Addresses.TryGetValue(inbound.Address.Channel, out Address? known)
            ? known
            : inbound.Address;

    public RowBody ToBody() =>
        new(Kind, Version, JsonSerializer.SerializeToUtf8Bytes(this, PersonStateJson.Default.PersonState));

    public static PersonState Read(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, PersonStateJson.Default.PersonState)
            ?? throw new InvalidDataException($"The row at '{row.Id.Row}' holds no state of a person.");
}

/// <summary>What the directory says of a person.</summary>
internal sealed record DirectoryProfile(string Name, string? Language, string? TimeZone);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonState))]
internal sealed partial class PersonStateJson : JsonSerializerContext;
