namespace MentorBot.Turns.Tests.Fakes;

/// <summary>Lets a test wait for a condition: it is looked at whenever the signal is raised. Nothing sleeps.</summary>
internal sealed class Signal
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private TaskCompletionSource _raised = New();

    public void Raise() => Interlocked.Exchange(ref _raised, New()).TrySetResult();

    public async Task UntilAsync(Func<bool> condition)
    {
        while (true)
        {
            Task raised = Volatile.Read(ref _raised).Task;
            if (condition()) return;
            await raised.WaitAsync(Patience);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
