namespace MentorBot.EndToEnd.Tests.Running;

/// <summary>Waits for what another process brings about.</summary>
internal static class Eventually
{
    public static Task IsSoAsync(Func<bool> isSo, Func<string> otherwise) =>
        IsSoAsync(() => Task.FromResult(isSo()), otherwise);

    public static async Task IsSoAsync(Func<Task<bool>> isSo, Func<string> otherwise)
    {
        using CancellationTokenSource end = new(ProgramProcess.Patience);
        using PeriodicTimer look = new(TimeSpan.FromMilliseconds(5));
        while (!await isSo())
        {
            if (end.IsCancellationRequested) Assert.Fail(otherwise());
            await look.WaitForNextTickAsync();
        }
    }
}
