namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A host that stops lets its messages go, within reason, and leaves the rest for the next start.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task Messages_under_way_are_waited_for()
    {
        await using House house = await House.OpenAsync();
        TaskCompletionSource<SendOutcome> slow = house.Channel.HoldAll();
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        await house.Channel.UntilSentAsync(1);

        Task stopping = house.Host.Messages.StopAsync(CancellationToken.None);
        await house.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        Assert.False(stopping.IsCompleted);
        slow.SetResult(house.Channel.Accept());
        await stopping.WaitAsync(House.Patience);

        Assert.Equal(["Noted: 1", "Noted: 2"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("out|"));
    }

    [Fact]
    public async Task What_takes_too_long_is_left_for_the_next_start()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Hang();
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        await house.Channel.UntilSentAsync(1);

        await house.Host.StopOutOfTimeAsync();

        Assert.Equal(2, (await house.RowsAsync("out|")).Length);
        house.Channel.Answer = null;
        await house.StartHost().Sweep.SweepAsync(all: true, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();
        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_the_platform_took_at_the_last_moment_is_written_down()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = async (_, cancellationToken) =>
        {
            TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenRegistration registration = cancellationToken.Register(stopped.SetResult);
            await stopped.Task;
            return house.Channel.Accept();
        };
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Channel.UntilSentAsync(1);

        await house.Host.StopOutOfTimeAsync();

        Assert.Empty(await house.RowsAsync("out|"));
        Assert.Single(await house.RowsAsync("posted|"));
    }

    [Fact]
    public async Task Stopping_twice_is_stopping_once()
    {
        await using House house = await House.OpenAsync();

        await house.Host.StopAsync();
        await house.Host.StopAsync();
    }
}
