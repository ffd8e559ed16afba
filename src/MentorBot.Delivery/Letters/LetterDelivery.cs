using System.Collections.Immutable;
using MentorBot.Delivery.Queueing;

namespace MentorBot.Delivery.Letters;

/// <summary>
/// Passes the letters that turns have committed to the <see cref="LetterWorker"/>. Letters from one sender to one
/// recipient keep their order, across all hosts.
/// </summary>
internal sealed class LetterDelivery : IDisposable
{
    /// <summary>The letters that this host is delivering, by sender and recipient.</summary>
    public KeyedQueue<LetterInTransit> Queue { get; } = new();

    /// <summary>Tells where the store may hold an earlier letter that this host does not know of.</summary>
    public OrderGuard Order { get; } = new();

    public void Dispose() => Queue.Dispose();

    /// <summary>Delivers what a turn of this host has committed.</summary>
    /// <param name="sender">The person whose turn wrote the letters.</param>
    /// <param name="letters">The letters, in their order.</param>
    public void Send(PersonId sender, ImmutableArray<LetterRow> letters)
    {
        foreach (LetterRow letter in letters) Enqueue(new LetterInTransit(sender, letter));
    }

    /// <summary>
    /// Another host wrote letters with numbers up to this one: before later letters of the sender are delivered, the
    /// store is read.
    /// </summary>
    public void GuardOrder(PersonId sender, long number) => Order.Require(sender, number);

    /// <summary>
    /// It is not known whether these letters were written: before later letters to their recipients are delivered, the
    /// store is read.
    /// </summary>
    public void GuardOrder(PersonId sender, ImmutableArray<LetterRow> uncertain)
    {
        foreach (LetterRow letter in uncertain)
            Order.Require(new LetterInTransit(sender, letter).Key, letter.Number);
    }

    /// <summary>Delivers a letter that a sweep found, after the letters before it.</summary>
    /// <returns>False where this host is delivering it already.</returns>
    public bool SendFound(PersonId sender, LetterRow letter) =>
        Enqueue(new LetterInTransit(sender, letter) { IsFound = true });

    private bool Enqueue(LetterInTransit letter) =>
        Queue.Enqueue(letter.Key, (letter.Sender.Partition, letter.Letter.Number), letter);
}
