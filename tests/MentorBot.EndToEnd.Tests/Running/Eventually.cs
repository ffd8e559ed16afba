namespace MentorBot.EndToEnd.Tests.Running;

/// <summary>Waits for what another process brings about.</summary>
internal static class Eventually
{
    public static async Task IsSoAsync(Func<bool> isSo, Func<string> otherwise)
    {
        using CancellationTokenSource end = new(ProgramProcess.Patience);
        using PeriodicTimer look = new(TimeSpan.FromMilliseconds(5));
        while (!isSo())
        {
            if (end.IsCancellationRequested) Assert.Fail(otherwise());
            await look.WaitForNextTickAsync();
        }
    }
}
