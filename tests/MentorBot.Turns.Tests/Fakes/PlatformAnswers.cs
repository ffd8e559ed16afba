namespace MentorBot.Turns.Tests.Fakes;

/// <summary>What a platform often makes of messages.</summary>
internal static class PlatformAnswers
{
    /// <summary>The first attempt comes to this; all that follow are accepted.</summary>
    public static void AnswerFirst(this FakeChannel channel, SendOutcome first) =>
        channel.Answer = (_, _) => Task.FromResult(channel.Sent.Length == 1 ? first : channel.Accept());

    /// <summary>The first attempt has to wait so long for a busy platform; all that follow are accepted.</summary>
    public static void BusyOnce(this FakeChannel channel, TimeSpan delay) =>
        channel.AnswerFirst(new Wait("chat", delay, "busy"));

    /// <summary>A message of that text is answered when the test says so; all others are accepted.</summary>
    public static TaskCompletionSource<SendOutcome> Hold(this FakeChannel channel, string text)
    {
        TaskCompletionSource<SendOutcome> slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.Answer = (sent, _) => sent.Text == text ? slow.Task : Task.FromResult(channel.Accept());
        return slow;
    }

    /// <summary>Every message is answered when the test says so.</summary>
    public static TaskCompletionSource<SendOutcome> HoldAll(this FakeChannel channel)
    {
        TaskCompletionSource<SendOutcome> slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.Answer = (_, _) => slow.Task;
        return slow;
    }

    /// <summary>Nothing is answered before the host gives up on it.</summary>
    public static void Hang(this FakeChannel channel) => channel.Answer = async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return channel.Accept();
    };
}
