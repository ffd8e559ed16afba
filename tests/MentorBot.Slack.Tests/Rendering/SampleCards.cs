using System.Collections.Immutable;
using MentorBot.Slack.Rendering;
using MentorBot.Testing.Cards;

namespace MentorBot.Slack.Tests.Rendering;

/// <summary>Cards to draw.</summary>
internal static class SampleCards
{
    public static ImmutableArray<CardPart> OneOfEach { get; } = EveryPart.Of(mentor: "slack|T07HARBOR|U06LEA");

    public static Card Full { get; } = EveryPart.Card(OneOfEach);

    public static ModalForm Form { get; } =
        new("A new goal for the coming weeks", "Save goal", "Cancel", EveryPart.Save, Full);
}
