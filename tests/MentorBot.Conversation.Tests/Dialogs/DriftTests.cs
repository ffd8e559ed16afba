using System.Collections.Immutable;

namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>A dialog that is not the one any more which has left the journal is not gone on with.</summary>
public sealed class DriftTests
{
    [Fact]
    public async Task The_same_dialog_has_not_drifted()
    {
        Chat chat = await AnsweredAsync();
        await chat.ResumeAsync();
        Assert.False(chat.Session.Drifted);
        Assert.Equal("second", chat.Pending.Step);
    }

    [Fact]
    public Task A_renamed_step_is_drift() => DriftsAsync(async context =>
    {
        await context.Look("look", _ => Task.FromResult(1));
        await context.Ask<string>("renamed", Chat.Text("first"));
    });

    [Fact]
    public Task A_removed_step_is_drift() => DriftsAsync(async context =>
    {
        await context.Ask<string>("first", Chat.Text("first"));
        await context.Ask<string>("second", Chat.Text("second"));
    });

    [Fact]
    public Task A_question_inserted_before_an_answer_is_drift() => DriftsAsync(async context =>
    {
        await context.Ask<string>("inserted", Chat.Text("inserted"));
        await OldAsync(context);
    });

    [Fact]
    public Task A_look_inserted_before_an_answer_is_drift() => DriftsAsync(async context =>
    {
        await context.Look("inserted", _ => Task.FromResult(1));
        await OldAsync(context);
    });

    [Fact]
    public Task A_look_inserted_before_the_open_question_is_drift_and_reads_nothing() => DriftsAsync(async context =>
    {
        await OldBeginningAsync(context);
        await context.Look<int>("inserted", _ => throw new InvalidOperationException("It was read."));
        await context.Ask<string>("second", Chat.Text("second"));
    });

    [Fact]
    public Task A_write_inserted_before_the_open_question_is_drift_and_writes_nothing() => DriftsAsync(async context =>
    {
        await OldBeginningAsync(context);
        await context.Once<int>(
            "inserted", new Func<ITurn, Task<int>>(_ => throw new InvalidOperationException("It was written.")),
            "Saved.");
        await context.Ask<string>("second", Chat.Text("second"));
    });

    [Fact]
    public Task A_step_of_another_kind_is_drift() => DriftsAsync(async context =>
    {
        await context.Once("look", _ => 1, "Saved.");
        await context.Ask<string>("first", Chat.Text("first"));
        await context.Ask<string>("second", Chat.Text("second"));
    });

    [Fact]
    public Task A_question_that_became_a_form_is_drift() => DriftsAsync(async context =>
    {
        await context.Look("look", _ => Task.FromResult(1));
        await context.Ask<Answers>("first", Question.Of(new TextInput("a", "A"), new TextInput("b", "B")));
        await context.Ask<string>("second", Chat.Text("second"));
    });

    [Fact]
    public Task An_answer_that_is_not_readable_any_more_is_drift() => DriftsAsync(async context =>
    {
        await context.Look("look", _ => Task.FromResult(1));
        await context.Ask<DateOnly>("first", Chat.Asks(new DateInput("first", "When?")));
    });

    [Fact]
    public Task A_row_that_is_not_readable_any_more_is_drift() => DriftsAsync(async context =>
    {
        await context.Look("look", _ => Task.FromResult(Array.Empty<string>()));
        await context.Ask<string>("first", Chat.Text("first"));
    });

    [Fact]
    public Task A_dialog_that_now_ends_earlier_has_drifted() => DriftsAsync(OldBeginningAsync);

    [Fact]
    public Task A_dialog_that_now_ends_at_once_has_drifted() => DriftsAsync(_ => Task.CompletedTask);

    [Fact]
    public async Task A_dialog_that_is_no_more_has_drifted()
    {
        Chat chat = await AnsweredAsync();
        await chat.ResumeAsync(chat.Journal with { Dialog = "gone" });
        AssertDrifted(chat);
    }

    [Fact]
    public async Task A_dialog_that_is_unknown_cannot_be_started()
    {
        Chat chat = await AnsweredAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => chat.Engine()
                .StartAsync("gone", "run1", Chat.Friday, ImmutableDictionary<string, string>.Empty, chat.Turn));
    }

    [Fact]
    public async Task A_step_that_is_added_behind_the_open_question_is_no_drift()
    {
        Chat chat = await AnsweredAsync();
        chat.Script = async context =>
        {
            await OldAsync(context);
            await context.Ask<string>("third", Chat.Text("third"));
        };
        await chat.TypeAsync("two");
        Assert.Equal("third", chat.Pending.Step);
    }

    private static async Task DriftsAsync(Func<IDialogContext, Task> script)
    {
        Chat chat = await AnsweredAsync();
        chat.Script = script;
        await chat.ResumeAsync();
        AssertDrifted(chat);
    }

    private static void AssertDrifted(Chat chat)
    {
        Assert.True(chat.Session.Drifted);
        Assert.Null(chat.Session.Pending);
        Assert.Empty(chat.Said);
        Assert.Equal("one", Assert.Single(chat.Journal.KnownAnswers(), answer => answer.Key == "first").Value);
    }

    private static async Task<Chat> AnsweredAsync()
    {
        Chat chat = await Chat.StartAsync(OldAsync);
        await chat.TypeAsync("one");
        return chat;
    }

    private static async Task OldAsync(IDialogContext context)
    {
        await OldBeginningAsync(context);
        await context.Ask<string>("second", Chat.Text("second"));
    }

    private static async Task OldBeginningAsync(IDialogContext context)
    {
        await context.Look("look", _ => Task.FromResult(1));
        await context.Ask<string>("first", Chat.Text("first"));
        await context.Say(Chat.Words("thanks"));
    }
}
