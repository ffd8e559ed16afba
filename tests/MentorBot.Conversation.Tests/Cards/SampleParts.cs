using System.Reflection;

namespace MentorBot.Conversation.Tests.Cards;

/// <summary>
/// Every kind of part and button, with everything that can be said of it, and once with as little as possible.
/// </summary>
internal static class SampleParts
{
    private static readonly ActionToken Token = new("goal.done", "g17");

    public static IReadOnlyList<CardPart> All { get; } =
    [
        new Heading("A heading"),
        new Paragraph("Normal"),
        new Paragraph("Loud", Emphasis.Strong),
        new Paragraph("Quiet", Emphasis.Subtle),
        new Paragraph("Careful", Emphasis.Danger),
        new Facts([new Fact("Due", "Friday")]),
        new Divider(),
        new Image(new Uri("https://example.org/a.png"), "A picture"),
        new Progress("Three of four are done.", 3, 4),
        new Progress("Nothing is done.", 0, 1),
        new Details(
            "More",
            [new Paragraph("inside"), new TextInput("inner", "Inner?"), Buttons.Of(new SubmitButton("Inner", Token))]),
        Buttons.Of([.. AllButtons]),
        new TextInput("text", "Why?"),
        new TextInput("long", "Why?")
            { MaxLength = 3000, Multiline = true, Placeholder = "Because", Required = true, Value = "v", ErrorMessage =
                "e", Rejected = true },
        new ChoiceInput("choice", "Which?", [new Choice("a", "A", ["aye", "ay"]), new Choice("b", "B")])
        {
            Expanded = true,
        },
        new ChoiceInput("folded", "Which?", [new Choice("a", "A", [])]),
        new NumberInput("whole", "How many?") { Min = 0, Max = 0 },
        new NumberInput("part", "How much?") { Min = 0.5m, Max = 8, Whole = false },
        new DateInput("date", "When?") { Min = new DateOnly(2026, 1, 1), Max = new DateOnly(2026, 12, 31) },
        new DateInput("anyDate", "When?") { Min = DateOnly.MinValue },
        new ToggleInput("toggle", "May they?"),
        new RatingInput("rating", "How was it?", [new Choice("1", "🙂 Fine")], Token),
        new RatingInput("noToken", "How was it?", [new Choice("1", "🙂 Fine")], default),
        new PersonInput("person", "Who?"),
    ];

    public static IReadOnlyList<Button> AllButtons =>
    [
        new SubmitButton("Save", Token, ButtonStyle.Main),
        new SubmitButton("Remove", Token, ButtonStyle.Danger),
        new SubmitButton("Skip", new ActionToken("skip")) { SendsInputs = false },
        new OpenUrlButton("Read", new Uri("https://example.org/a?b=c")),
    ];

    public static Card Card => new([.. All]) { Notification = "Something for you" };

    /// <summary>Every kind of <typeparamref name="T"/> there is.</summary>
    public static Type[] KindsOf<T>() =>
        [.. Assembly.GetAssembly(typeof(T))!.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
            .OrderBy(type => type.Name)];
}
