using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// The card that replaces a question's card once it is answered: the question and the answer, without buttons.
/// </summary>
public static class AnsweredCard
{
    /// <summary>
    /// The card for a question and its answers by input; without answers where the question was skipped.
    /// </summary>
    public static Card Of(Question question, IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answers);
        Heading? heading = question.Parts.OfType<Heading>().FirstOrDefault();
        ImmutableArray<Fact> facts = [.. question.Inputs
            .Where(input => !string.IsNullOrEmpty(answers.GetValueOrDefault(input.Id)))
            .Select(input => new Fact(input.Label, input.Show(answers[input.Id])))];
        CardPart said = facts switch
        {
            [] when heading is null =>
                new Facts([.. question.Inputs.Select(input => new Fact(input.Label, DialogWords.Skipped))]),
            [] => new Paragraph(DialogWords.Skipped, Emphasis.Subtle),
            [Fact only] when heading is not null && !question.IsForm && SpeaksForItself(question) =>
                new Paragraph(only.Value),
            _ => new Facts(facts),
        };
        return (heading is null ? Card.Of(said) : Card.Of(heading, said)) with { About = question.About };
    }

    /// <summary>The answers in one line, to be quoted.</summary>
    public static string Quote(Question question, IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answers);
        string[] shown = [.. question.Inputs
            .Where(input => !string.IsNullOrEmpty(answers.GetValueOrDefault(input.Id)))
            .Select(input => input.Show(answers[input.Id]))];
        return shown.Length == 0 ? DialogWords.Skipped : string.Join(" · ", shown);
    }

    /// <summary>
    /// Whether the label can be left out: the heading asks the question and the answer is whole words.
    /// </summary>
    private static bool SpeaksForItself(Question question) =>
        !question.OneTap.IsEmpty || question.Inputs[0].SpeaksForItself;
}
