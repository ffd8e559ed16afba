namespace MentorBot.Delivery.Messages;

/// <summary>
/// The platform reports that nobody can be reached at an address any more. Nothing is sent there until the person
/// writes from it again.
/// </summary>
/// <param name="Owner">
/// The person whose outbox has the message. They may have been merged into another person in the meantime.
/// </param>
/// <param name="Address">The address where nobody can be reached.</param>
/// <param name="Unsaid">The message that could not be delivered.</param>
internal sealed record AddressGone(PersonId Owner, Address Address, OutboxRow Unsaid) : PersonEvent;

/// <summary>The platform reports that the person can be reached at another address instead.</summary>
internal sealed record AddressMoved(Address From, Address To) : PersonEvent;
