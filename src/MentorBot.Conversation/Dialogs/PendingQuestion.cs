using System.Collections.Immutable;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Dialogs;

/// <summary>The question that an open dialog waits for.</summary>
/// <param name="Instance">The dialog's instance.</param>
/// <param name="Step">The step that asks.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Known">A form's fields answered so far, by their ids; a skipped one is there with null.</param>
/// <param name="Recalled">What was answered before, by step, and is shown again.</param>
public sealed record PendingQuestion(
    string Instance,
    string Step,
    Question Question,
    ImmutableSortedDictionary<string, string?> Known,
    ImmutableSortedDictionary<string, string> Recalled)
{
    /// <summary>What typed text answers: the only input, or a form's first that is open.</summary>
    public Input Field => Question.Inputs.First(input => !Known.ContainsKey(input.Id));

    /// <summary>The question has a way out: all of it, or the field that is asked.</summary>
    public bool CanSkip =>
        Known.IsEmpty ? Question.SkipTitle is not null || (Question.IsForm && !Field.Required) : !Field.Required;

    /// <summary>
    /// All that is open of the question can be left out: it has a button for that, and what has been answered already
    /// does not need the rest.
    /// </summary>
    public bool CanSkipWhole =>
        Question.SkipTitle is not null
            && (Known.Values.All(value => value is null)
                || !Question.Inputs.Any(input => input.Required && !Known.ContainsKey(input.Id)));

    /// <summary>The whole question's id, which its card's buttons carry.</summary>
    public QuestionId Id => new(Instance, Step);

    /// <summary>The id of the field that is asked: the step's own where the question is no form.</summary>
    public QuestionId FieldId => Question.IsForm ? new QuestionId(Instance, $"{Step}.{Field.Id}") : Id;

    /// <summary>The whole question as a card that holds what is known.</summary>
    public Card ToCard() => WithValues().ToCard(Id);

    /// <summary>
    /// The whole question as a card that holds what was just sent, and says beside each input that does not fit what
    /// would.
    /// </summary>
    public Card ToCard(IReadOnlyDictionary<string, string> sent, IReadOnlyDictionary<string, string> errors) =>
        WithErrors(Question, sent, errors).ToCard(Id);

    /// <summary>The one field that typed text answers, as a card of its own.</summary>
    public Card ToFieldCard() => Question.IsForm ? FieldQuestion.ToCard(FieldId) : ToCard();

    /// <summary>The one field's card with what was just sent, and what would fit.</summary>
    public Card ToFieldCard(IReadOnlyDictionary<string, string> sent, IReadOnlyDictionary<string, string> errors) =>
        WithErrors(FieldQuestion, sent, errors).ToCard(FieldId);

    /// <summary>The one field that typed text answers, as a question of its own.</summary>
    public Question FieldQuestion => new([Filled(Field)])
    {
        SubmitTitle = Field.Tap is null ? DialogWords.GoOn : null,
        SkipTitle = Field.Required ? null : DialogWords.Skip,
        Footer = Question.Footer,
        About = Question.About,
    };

    /// <summary>No card can be sent without an answer to it.</summary>
    internal bool Needs(Input input) => input.Required || (!Question.IsForm && Question.SkipTitle is null);

    private Question WithErrors(
        Question question, IReadOnlyDictionary<string, string> sent, IReadOnlyDictionary<string, string> errors) =>
        question with
        {
            Parts = [.. question.Parts.Select(part => part is Input input ? WithError(input, sent, errors) : part)],
        };

    private Input WithError(
        Input input, IReadOnlyDictionary<string, string> sent, IReadOnlyDictionary<string, string> errors) => input with
        {
            Value = sent.GetValueOrDefault(input.Id) ?? Known.GetValueOrDefault(input.Id),
            Rejected = errors.ContainsKey(input.Id),
            ErrorMessage = errors.GetValueOrDefault(input.Id) ?? input.ErrorMessage,
        };

    private Question WithValues() =>
        Question with { Parts = [.. Question.Parts.Select(part => part is Input input ? Filled(input) : part)] };

    private Input Filled(Input input)
    {
        string step = Question.IsForm ? $"{Step}.{input.Id}" : Step;
        string? value = Known.GetValueOrDefault(input.Id) ?? Recalled.GetValueOrDefault(step);
        return value is null ? input : input with { Value = value };
    }
}
