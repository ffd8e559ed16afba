namespace MentorBot.Turns.Tests.Delivery;

/// <summary>What a host gives back unsent goes before all that is said after it in the same conversation.</summary>
public sealed class GivenBackOrderTests
{
    [Fact]
    public async Task What_came_out_of_its_line_unsent_is_not_overtaken_by_what_the_same_look_finds_behind_it()
    {
        await using House house = await House.OpenAsync();
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        house.Time.Advance(TimeSpan.FromMinutes(1));
        TestHost other = house.StartHost();
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(
            house.Channel.Sent.Length == 1
                ? new Wait("elsewhere", TimeSpan.FromMinutes(2), "busy")
                : house.Channel.Accept());
        int found = 0;
        house.Store.AfterScanned = async (_, row) =>
        {
            if (!IsMessage(row.Id.Row) || ++found != 2) return;
            house.Store.AfterScanned = null;
            await house.Store.UntilAsync(
                commits => commits.Sum(one => one.Batch.Writes.Count(write => write.Kind == RowWriteKind.Replace
                    && IsMessage(write.Row))) == 2);
        };

        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        await house.SettleAsync();

        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], house.Channel.Texts);

        static bool IsMessage(string row) => row.StartsWith("out|", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_back_goes_first_even_where_another_host_says_what_comes_next()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        house.Channel.BusyOnce(TimeSpan.FromMinutes(2));
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Store.UntilReplacedAsync("out|");

        await other.HandleAsync(House.Text("note 2"));
        await house.SettleAsync();

        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_was_given_back_goes_first_also_behind_a_turn_that_wrote_a_letter_alone() =>
        await HoldGivenBackAsync((_, other) => other.HandleAsync(House.Text("letter a")));

    [Fact]
    public async Task What_was_given_back_goes_first_also_behind_a_turn_that_spoke_elsewhere() =>
        await HoldGivenBackAsync((_, other) => other.HandleAsync(House.Text("hello", conversation: "elsewhere")));

    [Fact]
    public async Task What_was_given_back_goes_first_also_behind_a_turn_that_was_answered_in_its_request() =>
        await HoldGivenBackAsync(async (_, other) =>
        {
            TurnAnswer answer = await other.HandleAsync(House.Text("hello") with { RepliesInAnswer = true });
            await answer.RepliesTaken(CancellationToken.None);
        });

    [Fact]
    public async Task What_was_given_back_goes_first_also_behind_a_turn_that_may_or_may_not_have_been_committed() =>
        await HoldGivenBackAsync((house, other) =>
        {
            house.Store.AfterCommit = batch =>
            {
                if (!batch.Writes.Any(write => write.Row == PersonState.RowKey)) return;
                house.Store.AfterCommit = null;
                throw new StorageUnavailableException("The answer was lost.");
            };
            return Assert.ThrowsAsync<NotSavedException>(() => other.HandleAsync(House.Text("letter a")));
        });

    /// <summary>
    /// One host gives a message back; another works a turn, and then says something in the same conversation.
    /// </summary>
    private static async Task HoldGivenBackAsync(Func<House, TestHost, Task> between)
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        TestHost other = house.StartHost();
        house.Channel.BusyOnce(TimeSpan.FromMinutes(2));
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Store.UntilReplacedAsync("out|");

        await between(house, other);
        await other.HandleAsync(House.Text("note 2"));
        await house.SettleAsync();

        string[] notes = ["Noted: 1", "Noted: 1", "Noted: 2"];
        Assert.Equal(notes, house.Channel.Texts.Where(notes.Contains));
    }
}
