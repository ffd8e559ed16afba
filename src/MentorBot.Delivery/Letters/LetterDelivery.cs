using System.Collections.Immutable;
using MentorBot.Delivery.Queueing;
using MentorBot.Identity;

namespace MentorBot.Delivery.Letters;

/// <summary>
/// Takes the letters that turns have committed and hands them to the <see cref="LetterWorker"/>. Letters of one sender
/// to one recipient keep their order, over all hosts.
/// </summary>
internal sealed class LetterDelivery : IDisposable
{
    /// <summary>The letters in this host's hands, by sender and recipient.</summary>
    public KeyedQueue<LetterInTransit> Queue { get; } = new();

    /// <summary>Where an earlier letter may be in the store that this host does not know of.</summary>
    public OrderGuard Order { get; } = new();

    public void Dispose() => Queue.Dispose();

    /// <summary>Delivers what a turn of this host has committed.</summary>
    /// <param name="sender">Who wrote the letters.</param>
    /// <param name="letters">The letters, in their order.</param>
    public void Send(PersonId sender, ImmutableArray<LetterRow> letters)
    {
        foreach (LetterRow letter in letters) Enqueue(new LetterInTransit(sender, letter));
    }

    /// <summary>
    /// Another host wrote what has a number up to this one: later letters of the sender read the store first.
    /// </summary>
    public void GuardOrder(PersonId sender, long number) => Order.Require(sender, number);

    /// <summary>
    /// Whether these were written is not known: later letters to their recipients read the store first.
    /// </summary>
    public void GuardOrder(PersonId sender, ImmutableArray<LetterRow> uncertain)
    {
        foreach (LetterRow letter in uncertain)
            Order.Require(new LetterInTransit(sender, letter).Key, letter.Number);
    }

    /// <summary>Delivers a letter that a sweep found, after those before it.</summary>
    /// <returns>False where this host holds it already.</returns>
    public bool SendFound(PersonId sender, LetterRow letter) =>
        Enqueue(new LetterInTransit(sender, letter) { IsFound = true });

    private bool Enqueue(LetterInTransit letter) =>
        Queue.Enqueue(letter.Key, (letter.Sender.Partition, letter.Letter.Number), letter);
}
