using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorBot.Conversation.Messages;

namespace MentorBot.Identity;

/// <content>What becomes of a person's state by what happens to them.</content>
internal sealed partial record PersonState
{
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
