using MentorBot.Conversation.Messages;
using MentorBot.Identity;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// The platform says that nobody can be reached at an address any more. It is not written to again before they are
/// heard from there.
/// </summary>
/// <param name="Owner">In whose outbox that stands. They may have turned out to be somebody else meanwhile.</param>
/// <param name="Address">Where nobody is.</param>
/// <param name="Unsaid">What was tried there.</param>
internal sealed record AddressGone(PersonId Owner, Address Address, OutboxRow Unsaid) : PersonEvent;

/// <summary>The platform says that nobody can be reached at an address any more, but the person at another.</summary>
internal sealed record AddressMoved(Address From, Address To) : PersonEvent;
