using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.People;

// Marks the people that cards and questions mention, so that what is kept of them can be deleted when one of these
// people asks to be forgotten. Every text with a colleague's name needs it.
public static partial class PeopleBook
{
    /// <summary>The card, marked as mentioning these people.</summary>
    public static Card About(this Card card, params ReadOnlySpan<Contact?> people)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card with { About = IdsOf(people) };
    }

    /// <summary>The question, marked as mentioning these people.</summary>
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
