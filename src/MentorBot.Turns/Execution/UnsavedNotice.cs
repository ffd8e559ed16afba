using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Execution;

/// <summary>
/// Tells people that what they sent could not be saved: once per event, however often the platform redelivers it.
/// </summary>
internal sealed class UnsavedNotice(UnsavedSender sender, TurnEnvironment environment)
{
    private const int MostRemembered = 10_000;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    public async Task SayAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        if (inbound.Receipt is { } receipt && !Remember(receipt)) return;
        using LanguageScope language = Languages.Use(environment.CultureOf(inbound.Sender.Locale, null));
        Say notSaved = new(Card.Of(new Paragraph(TurnWords.NotSaved)), CultureInfo.CurrentUICulture.Name);
        bool wasTold = await sender.TrySendAsync(inbound.Address, notSaved, cancellationToken);
        if (!wasTold && inbound.Receipt is { } unheard) Forget(unheard);
    }

    private bool Remember(string receipt)
    {
        lock (_lock)
        {
            if (!_told.Add(receipt)) return false;
            _oldestFirst.Enqueue(receipt);
            if (_oldestFirst.Count > MostRemembered) _told.Remove(_oldestFirst.Dequeue());
            return true;
        }
    }

    private void Forget(string receipt)
    {
        lock (_lock) _told.Remove(receipt);
    }
}
