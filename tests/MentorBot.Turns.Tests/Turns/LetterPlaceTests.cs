namespace MentorBot.Turns.Tests.Turns;

/// <summary>Where, and in which language, a letter is said; and to whom it is not.</summary>
public sealed class LetterPlaceTests : HouseTest
{
    [Fact]
    public async Task It_is_said_in_the_recipients_language_where_they_were_last_met()
    {
        await _house.MeetAsync("bo", "de-DE", "an old chat");
        _house.Letters.To = await _house.MeetAsync("bo", "de-DE", "a new chat");

        Sent sent = Assert.Single(await _house.Host.SayAsync("letter hi"));

        Assert.Equal(("de: hi", "a new chat", "de-DE"), (sent.Text, sent.To.Conversation, sent.Message.Language));
    }

    [Theory]
    [InlineData("fake", "pigeon")]
    [InlineData("pigeon", "fake")]
    public async Task It_is_said_on_the_channel_on_which_they_were_last_heard(string first, string last)
    {
        foreach (string channel in new[] { first, last })
        {
            MessageSaved saved = new("words")
            {
                Sender = new Sender("fake|bo"), Address = new Address(channel, $"chat-{channel}", "{}"),
            };
            await _house.Host.HandleAsync(saved);
        }

        _house.Letters.To = await _house.PersonAsync("bo");
        await _house.Host.SayAsync("letter hi");

        Assert.Equal(last == "fake" ? ["en: hi"] : [], _house.Channel.Texts);
        // There is no channel for pigeons.
        Assert.Equal(last == "fake" ? 0 : 1, (await _house.RowsAsync("dead|", "bo")).Length);
    }

    [Fact]
    public async Task Nothing_passes_from_one_organisation_to_another()
    {
        _house.Letters.To = new PersonId("of-acme", "bo");

        Sent told = Assert.Single(await _house.Host.SayAsync("letter hi"));

        Assert.Contains("ref", told.Text, StringComparison.Ordinal);
        Assert.Equal(0, _house.Letters.Read);
        Assert.Empty(await _house.RowsAsync("letter|"));
        Assert.Empty(await _house.RowsAsync("talk", _house.Letters.To));
    }
}
