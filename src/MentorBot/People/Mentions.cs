using System.Collections.Immutable;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.People;

/// <summary>
/// Says of a card or a question whom it speaks of, so that what is kept of it can be deleted when one of them asks to
/// be forgotten. Every text with a colleague's name needs it.
/// </summary>
public static class Mentions
{
    /// <summary>The card, which speaks of these people.</summary>
    public static Card About(this Card card, params ReadOnlySpan<Contact?> people)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card with { About = IdsOf(people) };
    }

    /// <summary>The question, which speaks of these people.</summary>
    public static Question About(this Question question, params ReadOnlySpan<Contact?> people)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question with { About = IdsOf(people) };
    }

    private static ImmutableArray<string>? IdsOf(ReadOnlySpan<Contact?> people)
    {
        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>();
        foreach (Contact? person in people)
        {
            if (person is { IsFormer: false } && !ids.Contains(person.Id)) ids.Add(person.Id);
        }

        return ids.Count == 0 ? null : ids.ToImmutable();
    }
}
