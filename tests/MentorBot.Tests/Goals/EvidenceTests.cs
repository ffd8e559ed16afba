using MentorBot.Conversation.Messages;

namespace MentorBot.Tests.Goals;

/// <summary>A message that somebody chose becomes evidence of one of their goals, by cards and by typing.</summary>
public sealed class EvidenceTests : OnePersonTests
{
    private const string Words = "Maria says that it helped her";

    [Fact]
    public async Task A_chosen_message_is_shown_before_it_is_kept_and_can_be_edited()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");

        Form form = (await Alex.KeepAsync(Words)).Form!;
        Assert.Equal(("Save as evidence", "Save evidence"), (form.Title, form.Submit));
        Assert.Equal([Words, (await Alex.Rows.GoalsAsync())[0].Id], form.Card.Inputs.Select(input => input.Value));
        Assert.Empty(await Alex.Rows.EvidenceAsync());
        await Alex.SubmitAsync("Save evidence", (EvidenceCards.Words, "It helped Maria"));

        Evidence kept = Assert.Single(await Alex.Rows.EvidenceAsync());
        Assert.Equal(("It helped Maria", Bot.Clock.Now), (kept.Text, kept.SavedAt));
        Assert.Equal(
            "Evidence saved\nIt helped Maria\nFor: Two pages in the wiki\nOnly you can see this.", Alex.Last.PlainText);
    }

    [Fact]
    public async Task What_was_saved_can_be_removed_at_once_and_is_removed_once()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync($"evidence {Words}");

        await Alex.PressAsync("Remove");
        Assert.Equal("That piece of evidence is removed.", Alex.Last.PlainText);
        Assert.Empty(await Alex.Rows.EvidenceAsync());
        await Alex.PressAsync("Remove");
        Assert.Equal("That piece of evidence was removed before.", Alex.Last.PlainText);
    }

    [Fact]
    public async Task A_card_that_is_sent_twice_keeps_the_words_once()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.KeepAsync(Words);
        Posted card = Alex.Find("Save evidence");
        ActionToken save = card.Card.AllButtons.OfType<SubmitButton>().First().Token;
        await Alex.PressAsync("Save evidence");

        await Alex.PressAsync(card, save, []);

        Assert.Single(await Alex.Rows.EvidenceAsync());
        Assert.StartsWith("You answered this", Alex.InPlace!.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_cut_and_it_says_so()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");

        Form form = (await Alex.KeepAsync($"{new string('x', 498)}😀 and more")).Form!;

        Assert.Contains("It was too long for one piece", form.Card.PlainText, StringComparison.Ordinal);
        Assert.Equal($"{new string('x', 498)}…", form.Card.Inputs.First().Value);
    }

    [Fact]
    public async Task A_message_without_words_asks_for_them()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");

        Assert.Contains(
            "There were no words in it", (await Alex.KeepAsync("  ")).Form!.Card.PlainText, StringComparison.Ordinal);
        await Alex.SayAsync(Words, "yes");

        Assert.Equal(Words, Assert.Single(await Alex.Rows.EvidenceAsync()).Text);
    }

    [Fact]
    public async Task A_second_message_puts_the_first_aside_and_loses_none_of_its_words()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.KeepAsync(Words);

        await Alex.KeepAsync("Jan has used it twice");
        await Alex.PressAsync("Save evidence");
        await Alex.PressAsync("See my evidence");
        await Alex.PressAsync("Add another");
        Assert.Equal("Go on where you were?", Headings.Of(Alex.Last));
        await Alex.SayAsync("go on", "yes");

        Assert.Equal(
            [Words, "Jan has used it twice"],
            (await Alex.Rows.EvidenceAsync()).Select(kept => kept.Text).Order().Reverse());
    }
}
