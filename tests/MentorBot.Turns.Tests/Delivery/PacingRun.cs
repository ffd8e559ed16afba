using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Messages that go as soon as the limits of a platform let them, on a clock that the test moves.</summary>
internal sealed class PacingRun
{
    public static readonly ImmutableArray<RateLimit> Conversation =
        [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30))];

    public static readonly RateLimit Tenant = new(50, TimeSpan.FromSeconds(1));

    public FakeTime Time { get; } = new();

    /// <summary>How many hosts are live.</summary>
    public int Hosts { get; set; } = 1;

    public Pacing NewPacing() => new(() => Hosts, Time);

    /// <summary>What a message to a conversation of the tenant counts in.</summary>
    public static ImmutableArray<PacingScope> To(string conversation) =>
        [new PacingScope(conversation, Conversation), new PacingScope("tenant", [Tenant]) { IsShared = true }];

    /// <summary>
    /// Has messages go one after the other as soon as they may where they are of one conversation, and all at once
    /// where they are not.
    /// </summary>
    public List<DateTimeOffset> Go(Pacing pacing, IEnumerable<ImmutableArray<PacingScope>> messages)
    {
        List<DateTimeOffset> went = [];
        RunOut(Start(() => Task.WhenAll(messages.GroupBy(scopes => scopes[0].Name).Select(async conversation =>
        {
            foreach (ImmutableArray<PacingScope> scopes in conversation)
            {
                Assert.Null(await pacing.EnterAsync("fake", scopes, DateTimeOffset.MaxValue, CancellationToken.None));
                went.Add(Time.GetUtcNow());
            }
        }))));
        return went;
    }

    public static Task Start(Func<Task> begin)
    {
        Task begun = Task.CompletedTask;
        InThisThread(() => begun = begin());
        return begun;
    }

    /// <summary>Lets time pass until that is done.</summary>
    public void RunOut(Task all)
    {
        InThisThread(() =>
        {
            for (int step = 0; !all.IsCompleted && step < 100_000; step++) Time.Advance(TimeSpan.FromMilliseconds(10));
        });
        Assert.True(all.IsCompletedSuccessfully, all.Exception?.ToString());
    }

    /// <summary>What waits on the clock goes on in this thread too, when the clock passes its time.</summary>
    private static void InThisThread(Action act)
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        act();
        SynchronizationContext.SetSynchronizationContext(before);
    }

    /// <summary>No window has more than the limit allows.</summary>
    public static void AssertNoMore(List<DateTimeOffset> went, RateLimit limit)
    {
        went.Sort();
        for (int i = limit.Count; i < went.Count; i++)
            Assert.True(went[i] - went[i - limit.Count] >= limit.Window, $"{i}: {went[i] - went[i - limit.Count]}");
    }
}
