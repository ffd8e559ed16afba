namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A host that stops lets its messages go, within reason, and leaves the rest for the next start.</summary>
public sealed class StopTests : HouseTest
{
    [Fact]
    public async Task Messages_under_way_are_waited_for()
    {
        TaskCompletionSource<SendOutcome> slow = _house.Channel.HoldAll();
        await _house.Host.HandleAsync(House.Text("note 1"));
        await _house.Host.HandleAsync(House.Text("note 2"));
        await _house.Channel.UntilSentAsync(1);

        Task stopping = _house.Host.Messages.StopAsync(CancellationToken.None);
        await _house.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        Assert.False(stopping.IsCompleted);
        slow.SetResult(_house.Channel.Accept());
        await stopping.WaitAsync(House.Patience);

        Assert.Equal(["Noted: 1", "Noted: 2"], _house.Channel.Texts);
        Assert.Empty(await _house.RowsAsync("out|"));
    }

    [Fact]
    public async Task What_takes_too_long_is_left_for_the_next_start()
    {
        _house.Channel.Hang();
        await _house.Host.HandleAsync(House.Text("note 1"));
        await _house.Host.HandleAsync(House.Text("note 2"));
        await _house.Channel.UntilSentAsync(1);

        await _house.Host.StopOutOfTimeAsync();

        Assert.Equal(2, (await _house.RowsAsync("out|")).Length);
        _house.Channel.Answer = null;
        await _house.StartHost().Sweep.SweepAsync(all: true, CancellationToken.None);
        await _house.Store.UntilNothingIsOutgoingAsync();
        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], _house.Channel.Texts);
    }

    [Fact]
    public async Task What_the_platform_took_at_the_last_moment_is_written_down()
    {
        _house.Channel.Answer = async (_, cancellationToken) =>
        {
            TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenRegistration registration = cancellationToken.Register(stopped.SetResult);
            await stopped.Task;
            return _house.Channel.Accept();
        };
        await _house.Host.HandleAsync(House.Text("note 1"));
        await _house.Channel.UntilSentAsync(1);

        await _house.Host.StopOutOfTimeAsync();

        Assert.Empty(await _house.RowsAsync("out|"));
        Assert.Single(await _house.RowsAsync("posted|"));
    }

    [Fact]
    public async Task Stopping_twice_is_stopping_once()
    {
        await _house.Host.StopAsync();
        await _house.Host.StopAsync();
    }
}
