namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>A dialog runs under whichever synchronisation context or scheduler its turn has.</summary>
public sealed class SynchronisationTests
{
    [Fact]
    public async Task It_works_under_a_synchronisation_context_that_never_runs_what_is_posted()
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        Task<Chat> started;
        try
        {
            SynchronizationContext.SetSynchronizationContext(new DeafContext());
            started = Chat.StartAsync(LookAndAskAsync);
            Assert.IsType<DeafContext>(SynchronizationContext.Current);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        Assert.NotNull((await started.WaitAsync(Chat.Patience)).Session.Pending);
    }

    [Fact]
    public async Task It_works_without_a_synchronisation_context() => await Task.Run(async () =>
    {
        Assert.Null(SynchronizationContext.Current);
        Chat chat = await Chat.StartAsync(LookAndAskAsync);
        await chat.TypeAsync("yes");
        Assert.True(chat.Ended);
    });

    [Fact]
    public async Task It_works_under_a_scheduler_of_its_own()
    {
        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        Chat chat = await Task.Factory.StartNew(async () =>
        {
            Chat started = await Chat.StartAsync(LookAndAskAsync);
            await started.TypeAsync("yes");
            return started;
        }, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap().WaitAsync(Chat.Patience);
        Assert.True(chat.Ended);
    }

    private static async Task LookAndAskAsync(IDialogContext context)
    {
        await context.Look("look", _ => Task.FromResult(1));
        await context.Ask<string>("one", Chat.Text("one"));
        await context.Look("again", _ => Task.FromResult(1));
    }

    private sealed class DeafContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
