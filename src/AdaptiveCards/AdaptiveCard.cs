namespace AdaptiveCards;

/// <summary>An Adaptive Card. See <see href="https://adaptivecards.io/explorer/AdaptiveCard.html"/>.</summary>
public sealed class AdaptiveCard;
