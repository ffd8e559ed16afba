using MentorBot.SmallTalk;

namespace MentorBot.Tests.SmallTalk;

/// <summary>Somebody says that they are in distress, or that they are harassed.</summary>
public sealed class CrisisTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "I want to die", "Please talk to someone now", "112")]
    [InlineData("en-GB", "i don't want to live anymore", "Please talk to someone now", "116 123")]
    [InlineData("en-GB", "I think about suicide every day", "Please talk to someone now", "112")]
    [InlineData("en-GB", "my boss is bullying me", "You don't have to bear this", "works council")]
    [InlineData("en-GB", "a colleague touched me against my will", "You don't have to bear this", "HR")]
    [InlineData("en-GB", "I was threatened by my manager", "You don't have to bear this", "112")]
    [InlineData("de-DE", "ich will sterben", "Bitte sprich jetzt mit jemandem", "112")]
    [InlineData("de-DE", "ich bring mich um", "Bitte sprich jetzt mit jemandem", "0800 111 0 111")]
    [InlineData("de-DE", "ich denke an selbstmord", "Bitte sprich jetzt mit jemandem", "112")]
    [InlineData("de-DE", "mein chef belästigt mich", "Das musst du nicht aushalten", "Betriebsrat")]
    [InlineData("de-DE", "ich werde gemobbt", "Das musst du nicht aushalten", "Vertrauensperson")]
    public async Task They_are_told_whom_to_turn_to_and_nothing_of_it_is_kept(
        string locale, string typed, string heading, string helps)
    {
        Alex.Speaks(locale);
        await Alex.InstallAsync();
        await Alex.SayAsync(typed);
        Assert.Equal(heading, Headings.Of(Alex.Last));
        Assert.Contains(helps, Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty(Alex.Last.AllButtons);
        Assert.DoesNotContain(
            Bot.Store.Written, row => row.Text?.Contains(typed, StringComparison.OrdinalIgnoreCase) == true);
    }

    [Theory]
    [InlineData("en-GB", "harbour care, ext. 1234")]
    [InlineData("de-DE", "Vertrauensstelle, Tel. 1234")]
    public void Whom_the_company_names_stands_on_every_such_card(string locale, string contact)
    {
        using LanguageScope language = Languages.Use(Languages.Choose(locale));
        SupportContact support = new(contact);
        Assert.All(
            [
                CrisisCards.Of("", support), CrisisCards.Of("bullied, gemobbt", support),
                SmallTalkCards.Human(support), SmallTalkCards.Wish(support),
            ],
            card => Assert.Contains(contact, card.PlainText, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ich werde die ganze Zeit gemobbt", true)]
    [InlineData("my boss threatens me and I want to die", false)]
    [InlineData("mobbing, ich will nicht mehr leben", false)]
    [InlineData("the total deadline is a killer", false)]
    public void Danger_to_life_comes_first(string typed, bool isHarassed)
    {
        using LanguageScope language = Languages.Use(Languages.English);
        string heading = Headings.Of(CrisisCards.Of(typed, new SupportContact(null)));
        Assert.Equal(isHarassed ? SmallTalkWords.HarassedHeading : SmallTalkWords.CrisisHeading, heading);
    }
}
