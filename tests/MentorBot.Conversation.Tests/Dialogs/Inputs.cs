namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>One input of every kind, by its name, and one question each.</summary>
internal static class Inputs
{
    public static IReadOnlyDictionary<string, Input> All { get; } = new Input[]
    {
        new TextInput("text", "Why?") { MaxLength = 10 },
        new ChoiceInput(
            "choice",
            "How often?",
            [
                new Choice("w", "Every week", ["weekly"]), new Choice("m", "Every month", ["monthly"]),
                new Choice("n", "Never")]),
        new NumberInput("number", "How many?") { Min = 1, Max = 40 },
        new NumberInput("hours", "How many hours?") { Min = 0.5m, Whole = false },
        new DateInput("date", "When?") { Min = Chat.Friday, Max = Chat.Friday.AddDays(60) },
        new ToggleInput("toggle", "May your manager see it?"),
        new RatingInput(
            "rating", "How was it?",
            [new Choice("1", "😕 Hard"), new Choice("2", "🙂 Fine"), new Choice("3", "😀 Great")], default),
        new PersonInput("person", "With whom?"),
    }.ToDictionary(input => input.Id);

    public static Task<Chat> AskAsync(string id) => AskAsync(All[id]);

    public static Task<Chat> AskAsync(Input input) => Chat.StartAsync(async talk =>
    {
        string? answer = await talk.Ask<string?>("one", Chat.Asks(input) with { SkipTitle = "Skip" });
        await talk.Say(Chat.Words(answer ?? "skipped"));
    });
}
