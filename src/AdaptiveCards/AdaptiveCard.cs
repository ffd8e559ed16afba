namespace AdaptiveCards;

/// <summary>An Adaptive Card. See <see href="https://adaptivecards.io/explorer/AdaptiveCard.html"/>.</summary>
public sealed class AdaptiveCard
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
}
