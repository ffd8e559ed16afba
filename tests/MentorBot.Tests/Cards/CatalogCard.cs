namespace MentorBot.Tests.Cards;

/// <summary>A card that the bot can send.</summary>
/// <param name="Name">Names its golden file.</param>
/// <param name="Card">The card.</param>
internal sealed record CatalogCard(string Name, Card Card)
{
    /// <summary>What nobody asked for, and what follows from it, has other ids in every run.</summary>
    public bool HasNewIds { get; init; }

    public override string ToString() => Name;
}
