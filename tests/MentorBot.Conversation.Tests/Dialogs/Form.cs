namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>
/// A form of three inputs, one of them needed, and a question behind it; both answers are said at the end.
/// </summary>
internal static class Form
{
    public const string Title = "title";
    public const string Criterion = "criterion";
    public const string Due = "due";

    public static Question Question { get; } = Question.Of(
        new Heading("A goal"),
        new TextInput(Title, "What?") { Required = true, MaxLength = 20 },
        new TextInput(Criterion, "How will you know?"),
        new DateInput(Due, "By when?") { Min = Chat.Friday, Max = Chat.Friday.AddDays(30), Value = "2026-12-04" }) with
    {
        SubmitTitle = "Save",
    };

    public static Task AskAsync(IDialogContext context) => AskAsync(context, Question);

    public static async Task AskAsync(IDialogContext context, Question question)
    {
        Answers goal = await context.Ask<Answers>("goal", question);
        string after = await context.Ask<string>("after", Chat.Text("after"));
        await context.Say(Chat.Words(string.Join(
            ", ", goal.Values.Select(answer => $"{answer.Key}={answer.Value}").Append(after))));
    }

    /// <summary>The question behind the form is answered with "end", and the dialog says this alone.</summary>
    public static async Task EndsWithAsync(Chat chat, string said)
    {
        Assert.False(chat.Session.Drifted);
        Assert.Null(await chat.TypeAsync("end"));
        Assert.True(chat.Ended);
        Assert.Equal([said], chat.Said);
    }
}
