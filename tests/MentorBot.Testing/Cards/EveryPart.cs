using System.Collections.Immutable;
using MentorBot.Conversation.Cards;

namespace MentorBot.Testing.Cards;

/// <summary>A card to draw with one of each part; what a part needs beside it to be seen comes with it.</summary>
public static class EveryPart
{
    /// <summary>What its main button sends.</summary>
    public static ActionToken Save { get; } = new("goal.save", "g1");

    /// <summary>The parts.</summary>
    /// <param name="mentor">The account of whoever is picked in the card: one of the channel that draws it.</param>
    public static ImmutableArray<CardPart> Of(string mentor) =>
    [
        new Heading("A new goal"),
        new Paragraph("One small thing."),
        new Paragraph("Soon", Emphasis.Strong),
        new Paragraph("This goes for good", Emphasis.Danger),
        new Facts([new Fact("Due", "Friday"), new Fact("Shared", "with nobody")]),
        new Divider(),
        new Image(new Uri("https://example.org/compass.png"), "A compass"),
        new Progress("3 of 4 done", 3, 4),
        new TextInput("title", "What will you do?")
        {
            Required = true, Value = "Two pages", Placeholder = "One sentence", MaxLength = 120, Multiline = true,
            ErrorMessage = "A few words are needed.", Rejected = true,
        },
        new ChoiceInput("who", "Who sees this?", [new Choice("me", "Only you"), new Choice("mentor", "*Your* mentor")])
        {
            Value = "me", Expanded = true,
        },
        new ChoiceInput("when", "When?", [new Choice("am", "Morning"), new Choice("pm", "Evening")]),
        new NumberInput("hours", "How many hours?") { Value = "2.5", Min = 0.5m, Max = 8, Whole = false },
        new DateInput("due", "Until when?")
        {
            Value = "2027-03-05", Min = new DateOnly(2027, 3, 1), Max = new DateOnly(2027, 12, 31),
        },
        new ToggleInput("public", "Show it to the team") { Value = "true" },
        new PersonInput("mentor", "Who helps?") { Value = mentor },
        new RatingInput(
            "mood", "How was the week?", [new Choice("1", "🙁 Hard"), new Choice("2", "🙂 Good")],
            new ActionToken("checkin.mood"))
        {
            Value = "2",
        },
        new Details("More", [new Paragraph("Why this helps."), new TextInput("note", "A note")]),
        new Buttons(
        [
            new SubmitButton("Save goal", Save, ButtonStyle.Main),
            new SubmitButton("Delete", new ActionToken("goal.drop", "g1"), ButtonStyle.Danger) { SendsInputs = false },
            new OpenUrlButton("How it works", new Uri("https://example.org/how?a=1&b=2")),
        ]),
        new Paragraph("Sent because you asked. Only you can see this.", Emphasis.Subtle),
    ];

    /// <summary>The card of such parts.</summary>
    public static Card Card(ImmutableArray<CardPart> parts) =>
        new(parts) { Notification = "A new goal: what will you do?" };
}
