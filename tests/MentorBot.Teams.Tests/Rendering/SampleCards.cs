using MentorBot.Testing.Cards;

namespace MentorBot.Teams.Tests.Rendering;

/// <summary>Cards to draw.</summary>
internal static class SampleCards
{
    public static ImmutableArray<CardPart> OneOfEach { get; } = EveryPart.Of(mentor: "teams|t-1|o-1");

    public static Card Full { get; } = EveryPart.Card(OneOfEach);
}
