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
internal sealed record PersonState
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

    /// <summary>
    /// The state with what an event brings of its sender. Where they took the bot away they cannot be reached any more.
    /// </summary>
    public PersonState With(InboundEvent inbound) => this with
    {
        Addresses = inbound is Removed ? Addresses.Remove(inbound.Address.Channel) : At(AddressFor(inbound)),
        Home = inbound is Removed ? null : inbound.Address.Channel,
        Name = inbound.Sender.Name ?? Name,
        Locale = inbound.Sender.Locale ?? Locale,
        TimeZone = inbound.Sender.TimeZone ?? TimeZone,
        Accounts = With(Accounts, inbound.Sender.Account),
        Emails = With(Emails, inbound.Sender.ConfirmedEmail),
    };

    /// <summary>
    /// The state with what the directory says. Where they have been met themselves, that address stays.
    /// </summary>
    public PersonState With(DirectoryUpdated listed, IEnumerable<Address> addresses) => this with
    {
        Listed = new DirectoryProfile(listed.Name, listed.Language, listed.TimeZone),
        Addresses = Addresses.SetItems(addresses.Where(address => !Addresses.ContainsKey(address.Channel))
            .Select(address => KeyValuePair.Create(address.Channel, address))),
        Accounts = listed.Accounts.Aggregate(Accounts, With),
        Emails = With(Emails, listed.Email),
    };

    /// <summary>
    /// The state with what was known of somebody who turned out to be the same person. What is known of this one goes
    /// before it.
    /// </summary>
    /// <param name="other">Their state.</param>
    /// <param name="from">Whom they were known as.</param>
    public PersonState With(PersonState other, PersonId from) => this with
    {
        Receipts = new Receipts(Receipts).With(new Receipts(other.Receipts)).Entries,
        Aliases = other.KnownAs.Append(from).Select(one => one.Partition).Aggregate(Aliases ?? [], With),
        Addresses = other.Addresses.SetItems(Addresses),
        Home = Home ?? other.Home,
        Listed = Listed ?? other.Listed,
        Name = Name ?? other.Name,
        Locale = Locale ?? other.Locale,
        TimeZone = TimeZone ?? other.TimeZone,
        Accounts = other.Accounts.Aggregate(Accounts, With),
        Emails = other.Emails.Aggregate(Emails, With),
    };

    /// <summary>
    /// What is left of a state whose person is leaving: what leads to them, what was worked, and where the outbox goes
    /// on.
    /// </summary>
    public PersonState Left(PersonId? to, DateTimeOffset now) => to is { } other
        ? this with { MovedTo = other.Partition, Dialog = null }
        : new PersonState
        {
            NextOut = NextOut, Receipts = Receipts, Accounts = Accounts, Emails = Emails, Aliases = Aliases,
            Name = Listed?.Name ?? Name, Forgotten = now,
        };

    /// <summary>Nothing of who it was is left in it.</summary>
    [JsonIgnore]
    public bool IsBare => Accounts.Length + Emails.Length == 0;

    /// <summary>What is left of an alias once all that was theirs is the other's.</summary>
    public PersonState AsAlias() => new() { NextOut = NextOut, Receipts = Receipts, MovedTo = MovedTo };

    public RowBody ToBody() =>
        new(Kind, Version, JsonSerializer.SerializeToUtf8Bytes(this, PersonStateJson.Default.PersonState));

    public static PersonState Read(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, PersonStateJson.Default.PersonState)
            ?? throw new InvalidDataException($"The row at '{row.Id.Row}' holds no talk.");

    private static ImmutableArray<string> With(ImmutableArray<string> all, string? one) =>
        one is null || all.Contains(one, StringComparer.OrdinalIgnoreCase) ? all : all.Add(one);

    /// <summary>
    /// The state of somebody who cannot be reached at an address any more, unless they have been met elsewhere on its
    /// channel since.
    /// </summary>
    public PersonState Without(Address gone) =>
        Addresses.GetValueOrDefault(gone.Channel)?.Conversation != gone.Conversation ? this : this with
        {
            Addresses = Addresses.Remove(gone.Channel),
            Home = Home == gone.Channel ? null : Home,
        };

    /// <summary>
    /// The state of somebody who is reached at another address of the same channel, unless they have been met elsewhere
    /// on it since.
    /// </summary>
    public PersonState Moved(Address from, Address to) =>
        Addresses.GetValueOrDefault(from.Channel)?.Conversation != from.Conversation
            ? this
            : this with { Addresses = At(to) };

    /// <summary>
    /// What is kept of somebody who asked to be forgotten until nobody's rows name them: what they are looked for by.
    /// </summary>
    public PersonState AsForgotten() => new() { Forgotten = Forgotten, Aliases = Aliases, Name = Name ?? Listed?.Name };

    private ImmutableSortedDictionary<string, Address> At(Address address) =>
        Addresses.GetValueOrDefault(address.Channel) == address
            ? Addresses
            : Addresses.SetItem(address.Channel, address);
}

/// <summary>What the directory says of a person.</summary>
internal sealed record DirectoryProfile(string Name, string? Language, string? TimeZone);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonState))]
internal sealed partial class PersonStateJson : JsonSerializerContext;
