namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// Runs a dialog's continuations at once and on this thread: no ambient synchronisation context or task scheduler can
/// post them elsewhere.
/// </summary>
internal static class Detached
{
    public static void Run(Action run)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            if (TaskScheduler.Current == TaskScheduler.Default) run();
            else OnDefaultScheduler(run);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static void OnDefaultScheduler(Action run)
    {
        Task task = new(run);
        task.RunSynchronously(TaskScheduler.Default);
        task.GetAwaiter().GetResult();
    }
}
