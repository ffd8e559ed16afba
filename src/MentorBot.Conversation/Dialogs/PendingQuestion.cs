using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Dialogs;

/// <summary>The question that an open dialog waits for.</summary>
/// <param name="Instance">The dialog's instance.</param>
/// <param name="Step">The step that asks.</param>
/// <param name="Question">The question.</param>
/// <param name="Known">
/// The fields of a form that were answered so far, by their ids; a skipped one has the value null.
/// </param>
/// <param name="Recalled">Former answers, by step, that are shown again.</param>
public sealed record PendingQuestion(
    string Instance,
    string Step,
    Question Question,
    ImmutableSortedDictionary<string, string?> Known,
    ImmutableSortedDictionary<string, string> Recalled)
{
    /// <summary>The input that typed text answers: the only input, or the first open one of a form.</summary>
    public Input Field => Question.Inputs.First(input => !Known.ContainsKey(input.Id));

    /// <summary>Whether the question, or the open field of it, can be skipped.</summary>
    public bool CanSkip =>
        Known.IsEmpty ? Question.SkipTitle is not null || (Question.IsForm && !Field.Required) : !Field.Required;

    /// <summary>
    /// Whether everything that is open in the question can be skipped: it has a button for that, and the answers so far
    /// do not need the rest.
    /// </summary>
    public bool CanSkipWhole =>
        Question.SkipTitle is not null
            && (Known.Values.All(value => value is null)
                || !Question.Inputs.Any(input => input.Required && !Known.ContainsKey(input.Id)));

    /// <summary>The id of the whole question, which the buttons of its card carry.</summary>
    public QuestionId Id => new(Instance, Step);

    /// <summary>The id of the open field: the id of the step where the question is not a form.</summary>
    public QuestionId FieldId => Question.IsForm ? new QuestionId(Instance, $"{Step}.{Field.Id}") : Id;

    /// <summary>The whole question as a card, filled with the known values.</summary>
    public Card ToCard() => WithValues().ToCard(Id);

    /// <summary>
    /// The whole question as a card, filled with the values that were just sent, with an error message beside each
    /// input that is not valid.
    /// </summary>
    public Card ToCard(IReadOnlyDictionary<string, string> sent, IReadOnlyDictionary<string, string> errors) =>
        WithErrors(Question, sent, errors).ToCard(Id);

    /// <summary>The one field that typed text answers, as a separate card.</summary>
    public Card ToFieldCard() => Question.IsForm ? FieldQuestion.ToCard(FieldId) : ToCard();

    /// <summary>The card of the one field with the value that was just sent, and its error message.</summary>
    public Card ToFieldCard(IReadOnlyDictionary<string, string> sent, IReadOnlyDictionary<string, string> errors) =>
        WithErrors(FieldQuestion, sent, errors).ToCard(FieldId);

    /// <summary>The one field that typed text answers, as a separate question.</summary>
    public Question FieldQuestion => new([Filled(Field)])
    {
        SubmitTitle = Field.Tap is null ? DialogWords.GoOn : null,
        SkipTitle = Field.Required ? null : DialogWords.Skip,
        Footer = Question.Footer,
        About = Question.About,
    };

    /// <summary>Whether no card can be sent without an answer to this input.</summary>
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
