using MentorBot.Sandbox.Conversations;
using MentorBot.Sandbox.Teams;

namespace MentorBot.Sandbox.Tests.Teams;

public sealed class ChatsTests
{
    [Fact]
    public async Task The_chat_that_rested_longest_is_forgotten_but_never_one_that_is_watched()
    {
        Chats chats = new();
        using CancellationTokenSource looking = new();
        await using IAsyncEnumerator<ChatEvent> onlooker =
            chats.Open("watched").ReadAsync(0, looking.Token).GetAsyncEnumerator(looking.Token);
        await onlooker.MoveNextAsync();
        chats.Open("resting");
        for (int number = 0; number < Chats.Kept - 1; number++) chats.Open($"chat {number}");
        Assert.Equal(
            (true, false, true),
            (chats.TryFind("watched", out _), chats.TryFind("resting", out _), chats.TryFind("chat 0", out _)));
        await looking.CancelAsync();
        Assert.False(await onlooker.MoveNextAsync());
    }

    [Fact]
    public async Task A_long_chat_forgets_its_oldest_events()
    {
        Chat chat = new("a:1");
        for (int number = 1; number <= Chat.Kept + 1; number++) chat.Add(ChatEventKinds.Posted, $"m{number}", "{}");
        Assert.Equal((false, true), (chat.TryUpdate("m1", "{}"), chat.TryDelete("m3")));
        using CancellationTokenSource looking = new();
        await using IAsyncEnumerator<ChatEvent> page =
            chat.ReadAsync(0, looking.Token).GetAsyncEnumerator(looking.Token);
        Assert.True(await page.MoveNextAsync());
        Assert.Equal("m3", page.Current.ActivityId);
    }

    [Fact]
    public async Task An_onlooker_who_does_not_keep_up_is_sent_away_and_can_come_back()
    {
        Chat chat = new("a:1");
        await using IAsyncEnumerator<ChatEvent> slow = chat.ReadAsync(0, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await slow.MoveNextAsync());
        for (int number = 0; number <= Chat.Kept; number++) chat.Add(ChatEventKinds.Said, $"m{number}", "{}");
        int heard = 0;
        while (await slow.MoveNextAsync()) heard++;
        Assert.Equal((Chat.Kept, false), (heard, chat.IsWatched));
    }

    [Fact]
    public void Ids_never_repeat_even_within_a_millisecond()
    {
        ActivityIds ids = new(new ManualClock { Now = DateTimeOffset.FromUnixTimeMilliseconds(1000) });
        Assert.Equal(["1000", "1001", "1002"], [ids.Next(), ids.Next(), ids.Next()]);
    }
}
