namespace MentorBot.Slack.Tests.Fakes;

/// <summary>Tests of a question that may open as a modal: a form for a new goal.</summary>
public abstract class GoalFormTest : SlackBotTest
{
    private static readonly ActionToken Token = new("answer", "run.goal");

    private protected static readonly Form Goal = new("Neues Ziel", "Ziel sichern", Token, Card.Of(
        new Heading("Neues Ziel"),
        new TextInput("title", "Was nimmst du dir vor?") { Value = "Two pages" },
        new DateInput("due", "Bis wann?") { Value = "2026-12-31" },
        new ChoiceInput("who", "Wer sieht das?", [new Choice("me", "Nur du"), new Choice("mentor", "Dein Mentor")])
        {
            Value = "mentor",
        },
        Buttons.Of(
            new SubmitButton("Ziel sichern", Token, ButtonStyle.Main),
            new SubmitButton("Überspringen", new ActionToken("skip", "run.goal")) { SendsInputs = false })), "de-DE");

    /// <summary>Presses a button that may open a form, and gets the press acknowledged.</summary>
    private protected async Task PressAsync(Action<JsonObject>? vary = null)
    {
        using HttpResponseMessage response =
            await _bot.InteractionAsync(Sample.Press("send.1", "goal.new", null, vary));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }
}
