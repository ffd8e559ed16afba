namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>A dialog awaits its context alone, and one step at a time.</summary>
public sealed class ForeignAwaitTests
{
    [Fact]
    public Task A_task_that_is_not_complete_is_rejected() => RejectedAsync(_ => new TaskCompletionSource().Task);

    [Fact]
    public Task A_yield_is_rejected() => RejectedAsync(async _ => await Task.Yield());

    [Fact]
    public Task A_foreign_await_behind_a_look_is_rejected() => RejectedAsync(async context =>
    {
        await context.Look("look", _ => Task.FromResult(1));
        await Task.Yield();
    });

    [Fact]
    public async Task A_foreign_await_behind_an_answer_is_rejected()
    {
        Chat chat = await Chat.StartAsync(async context =>
        {
            await context.Ask<string>("one", Chat.Text("one"));
            await Task.Yield();
        });
        InvalidOperationException error =
            await Assert.ThrowsAsync<InvalidOperationException>(() => chat.TypeAsync("yes"));
        Assert.Contains("behind step 'one'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_completes_later_on_another_thread_is_rejected_and_has_no_effect_after_that(
        bool continueOnContext)
    {
        TaskCompletionSource foreign = new();
        TaskCompletionSource<Exception?> outcome = new();
        await RejectedAsync(async context =>
        {
            await foreign.Task.ConfigureAwait(continueOnContext);
            outcome.SetResult(await Record.ExceptionAsync(() => context.Say(Chat.Words("too late"))));
        });
        await Task.Run(foreign.SetResult).WaitAsync(Chat.Patience);
        Assert.IsType<InvalidOperationException>(await outcome.Task.WaitAsync(Chat.Patience));
    }

    [Fact]
    public async Task A_dialog_that_went_astray_cannot_write_any_more()
    {
        TaskCompletionSource foreign = new();
        TaskCompletionSource<Exception?> outcome = new();
        await RejectedAsync(async context =>
        {
            await foreign.Task;
            outcome.SetResult(await Record.ExceptionAsync(() => context.Once("late", _ => true, "Saved.")));
        });
        foreign.SetResult();
        Assert.IsType<InvalidOperationException>(await outcome.Task.WaitAsync(Chat.Patience));
    }

    [Fact]
    public async Task A_foreign_await_is_rejected_however_fast_it_completes()
    {
        // A yield is never complete when it is awaited, and is so at once after it; a task could be complete before.
        for (int round = 0; round < 200; round++) await RejectedAsync(async _ => await Task.Yield());
    }

    [Fact]
    public async Task What_is_complete_already_may_be_awaited()
    {
        Chat chat = await Chat.StartAsync(async context =>
        {
            await Task.CompletedTask;
            await context.Say(Chat.Words("hello")).ConfigureAwait(false);
        });
        Assert.True(chat.Ended);
    }

    [Fact]
    public async Task Reads_and_writes_may_await_what_they_like()
    {
        Chat chat = await Chat.StartAsync(async context =>
        {
            await context.Look("look", async rows => (await rows.ListAsync(Note.Kind)).Count).ConfigureAwait(false);
            await context.Once("once", async _ =>
            {
                await Task.Yield();
                return true;
            }, "Saved.").ConfigureAwait(false);
            await context.Say(Chat.Words("done"));
        });
        Assert.Equal(["done"], chat.Said);
    }

    [Fact]
    public Task Two_steps_at_once_are_rejected() => RejectedAsync(
        context => Task.WhenAll(
            context.Look("one", _ => Task.FromResult(1)), context.Look("two", _ => Task.FromResult(2))),
            "while it has not awaited step 'one'");

    [Fact]
    public Task Two_questions_at_once_are_rejected() => RejectedAsync(
        context => Task.WhenAll(
            context.Ask<string>("one", Chat.Text("one")), context.Ask<string>("two", Chat.Text("two"))),
            "while it has not awaited step 'one'");

    [Fact]
    public Task A_write_that_nobody_awaits_is_rejected_rather_than_lost() => RejectedAsync(
        async context =>
        {
            _ = context.Once("save", _ => true, "Saved.");
            await context.Say(Chat.Words("done"));
        },
        "does not await its step 'save'");

    private static async Task RejectedAsync(
        Func<IDialogContext, Task> dialog, string message = "awaits something that is not of its context")
    {
        InvalidOperationException error =
            await Assert.ThrowsAsync<InvalidOperationException>(() => Chat.StartAsync(dialog));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
