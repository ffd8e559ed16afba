namespace MentorBot.Conversation.Tests.Dialogs;

public sealed class MisuseTests
{
    private static readonly Question Two = Question.Of(new TextInput("a", "A"), new TextInput("b", "B"));

    [Fact]
    public Task The_same_step_twice() => FailsAsync<InvalidOperationException>(
        async context =>
        {
            await context.Look("one", _ => Task.FromResult(1));
            await context.Ask<string>("one", Chat.Text("one"));
        },
        "Dialog 'scripted' uses the step 'one' twice.");

    [Theory]
    [InlineData("a.b")]
    [InlineData("a=b")]
    [InlineData("a b")]
    public Task A_step_s_name_with_other_signs(string step) =>
        FailsAsync<ArgumentException>(context => context.Ask<string>(step, Chat.Text("one")), step);

    [Fact]
    public Task A_step_without_a_name() =>
        FailsAsync<ArgumentException>(context => context.Look("", _ => Task.FromResult(1)), "step");

    [Fact]
    public Task A_question_without_an_input() =>
        FailsAsync<ArgumentException>(
            context => context.Ask<string>("one", Question.Of(new Heading("Well?"))), "asks for nothing");

    [Fact]
    public Task A_form_that_is_asked_for_one_value() =>
        FailsAsync<ArgumentException>(context => context.Ask<string>("one", Two), "is asked for Answers");

    [Fact]
    public Task One_input_that_is_asked_for_as_a_form() =>
        FailsAsync<ArgumentException>(context => context.Ask<Answers>("one", Chat.Text("one")), "is asked for Answers");

    [Fact]
    public Task A_way_out_where_nothing_cannot_be_said() => FailsAsync<ArgumentException>(
        context => context.Ask<DateOnly>("one", Chat.Asks(new DateInput("d", "When?")) with { SkipTitle = "Skip" }),
        "a type that can be null");

    [Fact]
    public Task A_type_that_the_input_does_not_answer() =>
        FailsAsync<ArgumentException>(context => context.Ask<int>("one", Chat.Text("one")), "Int32, which TextInput");

    [Fact]
    public Task A_type_that_no_answer_is_read_as() =>
        FailsAsync<ArgumentException>(context => context.Ask<Guid>("one", Chat.Text("one")), "Guid");

    [Fact]
    public Task A_whole_number_of_what_may_be_a_fraction() =>
        FailsAsync<ArgumentException>(
            context => context.Ask<int>("one", Chat.Asks(new NumberInput("n", "N") { Whole = false })),
            "Int32, which NumberInput");

    [Fact]
    public Task A_number_of_choices_that_are_none() =>
        FailsAsync<ArgumentException>(
            context => context.Ask<int>(
                "one", Chat.Asks(new ChoiceInput("c", "C", [new Choice("1", "One"), new Choice("many", "Many")]))),
            "Int32, which ChoiceInput");

    [Fact]
    public Task Two_inputs_of_one_name() =>
        FailsAsync<ArgumentException>(
            context => context.Ask<Answers>("one", Question.Of(new TextInput("a", "A"), new TextInput("a", "B"))),
            "two inputs 'a'");

    [Fact]
    public Task An_input_s_name_with_a_dot() =>
        FailsAsync<ArgumentException>(context => context.Ask<string>("one", Chat.Text("a.b")), "'a.b'");

    [Fact]
    public Task An_input_that_nothing_would_read_inside_details() => FailsAsync<ArgumentException>(
        context => context.Ask<string>(
            "one", Question.Of(new TextInput("a", "A"), new Details("More", [new TextInput("b", "B")]))),
            "nothing would read");

    [Fact]
    public Task An_input_beside_one_tap_answers() => FailsAsync<ArgumentException>(
        context => context.Ask<string>(
            "one", Question.Of(new TextInput("a", "A")) with { OneTap = [new Choice("y", "Yes")] }),
            "nothing would read");

    [Fact]
    public async Task What_a_dialog_throws_itself_comes_out_as_it_is()
    {
        Chat chat = await Chat.StartAsync(async context =>
        {
            await context.Ask<string>("one", Chat.Text("one"));
            throw new NotSupportedException("mine");
        });
        Assert.Equal("mine", (await Assert.ThrowsAsync<NotSupportedException>(() => chat.TypeAsync("yes"))).Message);
    }

    [Fact]
    public Task What_a_read_throws_comes_out_as_it_is() =>
        FailsAsync<NotSupportedException>(
            context => context.Look<int>("one", _ => throw new NotSupportedException("mine")), "mine");

    [Fact]
    public async Task Answering_when_nothing_is_asked()
    {
        Chat chat = await Chat.StartAsync(_ => Task.CompletedTask);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => chat.Session.SubmitAsync(new Dictionary<string, string>()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => chat.Session.SayAsync("yes", Chat.Friday));
    }

    [Fact]
    public void Two_dialogs_of_one_name()
    {
        DialogCatalog catalog = new();
        catalog.Add(() => new Named(), restartEdits: true);
        InvalidOperationException error =
            Assert.Throws<InvalidOperationException>(() => catalog.Add(() => new Named()));
        Assert.Contains("Two dialogs are named 'named'", error.Message, StringComparison.Ordinal);
        Assert.True(catalog.RestartEdits("named"));
        Assert.False(catalog.RestartEdits("other"));
        Assert.Equal(["named"], catalog.Names);
    }

    private static async Task FailsAsync<TException>(Func<IDialogContext, Task> dialog, string message)
        where TException : Exception
    {
        TException error = await Assert.ThrowsAnyAsync<TException>(() => Chat.StartAsync(dialog));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private sealed class Named : IDialog
    {
        public static string Name => "named";
        public static int Version => 1;

        public Task RunAsync(IDialogContext context) => Task.CompletedTask;
    }
}
