namespace MentorBot.Conversation.Tests.Dialogs;

public sealed class ReplayTests
{
    private int _onces;

    [Fact]
    public async Task What_was_said_is_not_said_again()
    {
        Chat chat = await Chat.StartAsync(FullAsync);
        Assert.Equal(["welcome"], chat.Said);
        await chat.ResumeAsync();
        Assert.Empty(chat.Said);
        await chat.TypeAsync("first");
        Assert.Equal(["thanks for first"], chat.Said);
    }

    [Fact]
    public async Task What_was_read_is_not_read_again_and_a_replay_sees_what_was_read_first()
    {
        Chat chat = await Chat.StartAsync(FullAsync);
        Assert.Equal(1, chat.Reads);
        chat.Rows[Note.Kind.Key("old")] = new Note("written by another turn");
        await chat.TypeAsync("first");
        await chat.TypeAsync("second");
        Assert.Equal(1, chat.Reads);
        Assert.Equal(["nothing before, first, second"], chat.Said);
        Assert.True(chat.Ended);
    }

    [Fact]
    public async Task What_was_done_once_is_not_done_again()
    {
        Chat chat = await Chat.StartAsync(FullAsync);
        await chat.TypeAsync("first");
        Assert.Equal(1, _onces);
        await chat.ResumeAsync();
        await chat.TypeAsync("second");
        Assert.Equal(1, _onces);
    }

    [Fact]
    public async Task Effects_run_only_beyond_the_answer_that_this_turn_brought()
    {
        Chat chat = await Chat.StartAsync(FullAsync);
        await chat.ResumeAsync();
        Assert.Equal(0, _onces);
        Assert.Empty(chat.Rows);
        await chat.TypeAsync("first");
        Assert.Equal(1, _onces);
        Assert.Single(chat.Rows);
    }

    [Fact]
    public async Task Text_that_is_not_understood_changes_nothing()
    {
        Chat chat =
            await Chat.StartAsync(context => context.Ask<DateOnly>(
                "due", Chat.Asks(new DateInput("due", "When?") { Required = true })));
        string before = chat.Json;
        Assert.Equal("", await chat.TypeAsync("whenever"));
        Assert.Equal(before, chat.Json);
    }

    [Fact]
    public async Task Ids_derive_from_the_instance_and_the_step()
    {
        Chat chat = await Chat.StartAsync(FullAsync);
        await chat.TypeAsync("first");
        Assert.Equal("run1.save-0", Assert.Single(chat.Rows).Key.Split('|')[1]);
    }

    [Fact]
    public async Task A_turn_that_is_done_again_after_a_conflict_makes_the_same_ids()
    {
        Chat chat = await Chat.StartAsync(FullAsync);
        string asked = chat.Json;
        await chat.TypeAsync("first");
        string[] keys = [.. chat.Rows.Keys];
        string answered = chat.Json;

        chat.Rows.Clear();
        await chat.ResumeAsync(System.Text.Json.JsonSerializer.Deserialize(asked, JournalJson.Default.Journal)!);
        await chat.Session.SayAsync("first", Chat.Friday);
        Assert.Equal(keys, chat.Rows.Keys);
        Assert.Equal(
            answered, System.Text.Json.JsonSerializer.Serialize(chat.Session.Journal, JournalJson.Default.Journal));
    }

    [Fact]
    public async Task Today_is_the_day_on_which_the_dialog_began()
    {
        List<DateOnly> days = [];
        Chat chat = await Chat.StartAsync(async context =>
        {
            await context.Ask<string>("one", Chat.Text("one"));
            days.Add(context.Today);
        });
        await chat.ResumeAsync();
        await chat.Session.SayAsync("a week later", Chat.Friday.AddDays(7));
        Assert.Equal([Chat.Friday], days);
    }

    [Fact]
    public async Task A_value_that_does_not_survive_its_recording_is_lost_at_once_and_not_only_in_the_replay()
    {
        List<string> seen = [];
        Chat chat = await Chat.StartAsync(async context =>
        {
            Lossy looked = await context.Look("look", _ => Task.FromResult(new Lossy { Kept = "kept", Lost = "lost" }));
            seen.Add($"{looked.Kept} {looked.Lost}");
            await context.Ask<string>("one", Chat.Text("one"));
        });
        await chat.ResumeAsync();
        Assert.Equal(["kept ", "kept "], seen);
    }

    [Fact]
    public async Task A_dialog_that_asks_nothing_ends_in_the_turn_that_started_it()
    {
        Chat chat = await Chat.StartAsync(context => context.Say(Chat.Words("hello")));
        Assert.True(chat.Ended);
        Assert.Equal(["hello"], chat.Said);
    }

    [Fact]
    public async Task Many_steps_in_one_turn_do_not_deepen_the_stack()
    {
        const int steps = 5_000;
        int sum = 0;
        Chat chat = await Chat.StartAsync(async context =>
        {
            for (int step = 0; step < steps; step++)
                sum += await context.Look(
                    $"look{step.ToString(CultureInfo.InvariantCulture)}", _ => Task.FromResult(1));
        });
        Assert.True(chat.Ended);
        Assert.Equal(steps, sum);
    }

    [Fact]
    public async Task The_person_is_addressed_by_the_name_that_the_turn_knows()
    {
        Chat chat = await Chat.StartAsync(context => context.Say(Chat.Words($"hello {context.Name}")));
        Assert.Equal(["hello Ada"], chat.Said);
    }

    private async Task FullAsync(IDialogContext context)
    {
        await context.Say(Chat.Words("welcome"));
        Note? before = await context.Look("before", rows => rows.FindAsync(Note.Kind, "old"));
        string first = await context.Ask<string>("first", Chat.Text("first"));
        await context.Once("save", Save, "It is saved.");
        await context.Say(Chat.Words($"thanks for {first}"));
        string second = await context.Ask<string>("second", Chat.Text("second"));
        await context.Say(Chat.Words($"{before?.Text ?? "nothing before"}, {first}, {second}"));
    }

    private bool Save(ITurn turn)
    {
        _onces++;
        turn.Put(Note.Kind, turn.NewId(), new Note("saved"));
        return true;
    }

    private sealed class Lossy
    {
        public string? Kept { get; set; }

        [System.Text.Json.Serialization.JsonIgnore]
        public string? Lost { get; set; }
    }
}
