using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// A question of a dialog: what the card shows and asks for. The engine adds the buttons, since only the engine knows
/// which dialog they answer.
/// </summary>
/// <param name="Parts">Heading, sentences and inputs, from top to bottom.</param>
public sealed record Question(ImmutableArray<CardPart> Parts)
{
    internal const string OneTapId = "answer";

    /// <summary>A question of these parts.</summary>
    public static Question Of(params ReadOnlySpan<CardPart> parts) => new([.. parts]);

    /// <summary>
    /// A phrase for what <see cref="OneTap"/> asks, which continues "I'm asking for …". Inputs have their own hints.
    /// </summary>
    public string Hint { get; init; } = "";

    /// <summary>
    /// The title of the button that sends the inputs, named by its effect. Needed where there are inputs other than a
    /// rating.
    /// </summary>
    public string? SubmitTitle { get; init; }

    /// <summary>Answers that are one tap each, the main one first. Only for a question without inputs.</summary>
    public ImmutableArray<Choice> OneTap { get; init; } = [];

    /// <summary>The title of the button that skips the question. Null where an answer is needed.</summary>
    public string? SkipTitle { get; init; }

    /// <summary>
    /// The step whose answer this question shows: a button leads back to it. Null where there is nothing to change.
    /// </summary>
    public string? Changes { get; init; }

    /// <summary>The parts below the buttons: who sees this, why it was sent.</summary>
    public ImmutableArray<CardPart> Footer { get; init; } = [];

    /// <summary>Like <see cref="Card.About"/>: other people that the question mentions.</summary>
    public ImmutableArray<string>? About { get; init; }

    /// <summary>The inputs in reading order; one-tap answers count as one choice.</summary>
    public ImmutableArray<Input> Inputs =>
        OneTap.IsEmpty
            ? [.. Parts.OfType<Input>()]
            : [new ChoiceInput(OneTapId, Heading, OneTap) { Required = SkipTitle is null, Hint = Hint }];

    /// <summary>Whether several things are asked for on one card.</summary>
    public bool IsForm => Inputs.Length > 1;

    private string Heading => Parts.OfType<Heading>().Select(heading => heading.Text).FirstOrDefault() ?? Hint;

    /// <summary>The question as a card whose buttons answer this step of this dialog.</summary>
    public Card ToCard(QuestionId id)
    {
        ActionToken answer = new(DialogActions.Answer, id.ToString());
        List<Button> buttons = [.. OneTap.Select((choice, index) =>
            new SubmitButton(choice.Title, new ActionToken(DialogActions.Answer, $"{id}={choice.Value}"),
                index == 0 ? ButtonStyle.Main : ButtonStyle.Default))];
        if (SubmitTitle is not null) buttons.Add(new SubmitButton(SubmitTitle, answer, ButtonStyle.Main));
        if (Changes is not null)
            buttons.Add(new SubmitButton(
                DialogWords.ChangeIt, new ActionToken(DialogActions.Change, $"{id with { Step = Changes }}"))
            {
                SendsInputs = false,
            });
        if (SkipTitle is not null)
            buttons.Add(new SubmitButton(SkipTitle, new ActionToken(DialogActions.Skip, id.ToString()))
            {
                SendsInputs = false,
            });
        IEnumerable<CardPart> parts = Parts.Select(part => part is Input input ? input.AnsweredBy(answer) : part);
        Card card = new([.. parts, .. buttons.Count == 0 ? (CardPart[])[] : [new Buttons([.. buttons])], .. Footer])
        {
            About = About,
        };
        return OneTap.IsEmpty
            ? card
            : card with { Notification = CardText.Of([.. Parts, new ChoiceInput(OneTapId, "", OneTap), .. Footer]) };
    }
}

/// <summary>
/// Identifies one asking of a question: the dialog's instance and the step, with the field where a form is asked field
/// by field.
/// </summary>
/// <param name="Instance">The instance of the dialog; letters and digits.</param>
/// <param name="Step">The step's name, or <c>step.field</c>.</param>
public sealed record QuestionId(string Instance, string Step)
{
    /// <summary>Parses the result of <see cref="ToString"/>; null for any other text.</summary>
    public static QuestionId? Parse(string? text) =>
        text?.Split('.', 2) is [{ Length: > 0 } instance, { Length: > 0 } step] ? new QuestionId(instance, step) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Instance}.{Step}";
}

/// <summary>The verbs of the buttons that belong to dialogs.</summary>
public static class DialogActions
{
    /// <summary>
    /// Answers a question; the subject is its <see cref="QuestionId"/>, with <c>=value</c> for a one-tap answer.
    /// </summary>
    public const string Answer = "answer";

    /// <summary>Skips a question; the subject is its <see cref="QuestionId"/>.</summary>
    public const string Skip = "skip";

    /// <summary>Asks an answered question again; the subject is its <see cref="QuestionId"/>.</summary>
    public const string Change = "change";
}
