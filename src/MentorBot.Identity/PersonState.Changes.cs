using System.Text.Json.Serialization;
using MentorBot.Conversation.Messages;

namespace MentorBot.Identity;

/// <content>What becomes of a person's state by what happens to them.</content>
internal sealed partial record PersonState
{
    /// <summary>
    /// The state after an event, with what the event says of its sender. Where they removed the bot they cannot be
    /// reached any more.
    /// </summary>
    public PersonState With(InboundEvent inbound) => this with
    {
        Addresses = inbound is Removed ? Addresses.Remove(inbound.Address.Channel) : At(AddressFor(inbound)),
        Home = inbound is Removed ? null : inbound.Address.Channel,
        Name = string.IsNullOrWhiteSpace(inbound.Sender.Name) ? Name : inbound.Sender.Name,
        Locale = inbound.Sender.Locale ?? Locale,
        TimeZone = inbound.Sender.TimeZone ?? TimeZone,
        Accounts = With(With(Accounts, inbound.Sender.Account), inbound.Sender.SecondAccount),
        Emails = With(Emails, inbound.Sender.ConfirmedEmail),
    };

    /// <summary>
    /// The state with the data of the directory. Addresses from which the person has written to the bot are kept.
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
    /// The state merged with that of another record of the same person. The data of this state takes precedence.
    /// </summary>
    /// <param name="other">The state of the other record.</param>
    /// <param name="from">The id of the other record.</param>
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
    /// The part of the state that is kept while a person is leaving: what points to them, what was handled, and the
    /// next number of the outbox.
    /// </summary>
    public PersonState Left(PersonId? to, DateTimeOffset now) => to is { } other
        ? this with { MovedTo = other.Partition, Dialog = null }
        : new PersonState
        {
            NextOut = NextOut, Receipts = Receipts, Accounts = Accounts, Emails = Emails, Aliases = Aliases,
            Name = Listed?.Name ?? Name, Forgotten = now,
        };

    /// <summary>Whether nothing in it tells who the person was.</summary>
    [JsonIgnore]
    public bool IsBare => Accounts.Length + Emails.Length == 0;

    /// <summary>The part that is kept of an alias once all its rows are copied to the other person.</summary>
    public PersonState AsAlias() => new() { NextOut = NextOut, Receipts = Receipts, MovedTo = MovedTo };

    private static ImmutableArray<string> With(ImmutableArray<string> all, string? one) =>
        one is null || all.Contains(one, StringComparer.OrdinalIgnoreCase) ? all : all.Add(one);

    /// <summary>
    /// The state of a person who cannot be reached at an address any more, unless they have another address on its
    /// channel since.
    /// </summary>
    public PersonState Without(Address gone) =>
        Addresses.GetValueOrDefault(gone.Channel)?.Conversation != gone.Conversation ? this : this with
        {
            Addresses = Addresses.Remove(gone.Channel),
            Home = Home == gone.Channel ? null : Home,
        };

    /// <summary>
    /// The state of a person who has a new address on the same channel, unless they have another one there since.
    /// </summary>
    public PersonState Moved(Address from, Address to) =>
        Addresses.GetValueOrDefault(from.Channel)?.Conversation != from.Conversation
            ? this
            : this with { Addresses = At(to) };

    /// <summary>
    /// The part that is kept of a person who asked to be forgotten until nobody's rows name them: the data by which
    /// those rows are found.
    /// </summary>
    public PersonState AsForgotten() => new() { Forgotten = Forgotten, Aliases = Aliases, Name = Name ?? Listed?.Name };

    private ImmutableSortedDictionary<string, Address> At(Address address) =>
        Addresses.GetValueOrDefault(address.Channel) == address
            ? Addresses
            : Addresses.SetItem(address.Channel, address);
}
