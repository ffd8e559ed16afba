namespace MentorBot.Turns.Tests.Turns;

/// <summary>Where, and in which language, a letter is said; and to whom it is not.</summary>
public sealed class LetterPlaceTests
{
    [Fact]
    public async Task It_is_said_in_the_recipients_language_where_they_were_last_met()
    {
        await using House house = await House.OpenAsync();
        await house.MeetAsync("bo", "de-DE", "an old chat");
        house.Letters.To = await house.MeetAsync("bo", "de-DE", "a new chat");

        Sent sent = Assert.Single(await house.Host.SayAsync("letter hi"));

        Assert.Equal(("de: hi", "a new chat", "de-DE"), (sent.Text, sent.To.Conversation, sent.Message.Language));
    }

    [Theory]
    [InlineData("fake", "pigeon")]
    [InlineData("pigeon", "fake")]
    public async Task It_is_said_on_the_channel_on_which_they_were_last_heard(string first, string last)
    {
        await using House house = await House.OpenAsync();
        foreach (string channel in new[] { first, last })
        {
            MessageSaved saved = new("words")
            {
                Sender = new Sender("fake|bo"), Address = new Address(channel, $"chat-{channel}", "{}"),
            };
            await house.Host.HandleAsync(saved);
        }

        house.Letters.To = await house.PersonAsync("bo");
        await house.Host.SayAsync("letter hi");

        Assert.Equal(last == "fake" ? ["en: hi"] : [], house.Channel.Texts);
        // There is no channel for pigeons.
        Assert.Equal(last == "fake" ? 0 : 1, (await house.RowsAsync("dead|", "bo")).Length);
    }

    [Fact]
    public async Task Nothing_passes_from_one_organisation_to_another()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = new PersonId("of-acme", "bo");

        Sent told = Assert.Single(await house.Host.SayAsync("letter hi"));

        Assert.Contains("ref", told.Text, StringComparison.Ordinal);
        Assert.Equal(0, house.Letters.Read);
        Assert.Empty(await house.RowsAsync("letter|"));
        Assert.Empty(await house.RowsAsync("talk", house.Letters.To));
    }
}
