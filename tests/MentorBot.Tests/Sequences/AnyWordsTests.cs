using FsCheck;
using FsCheck.Fluent;

namespace MentorBot.Tests.Sequences;

public sealed class AnyWordsTests
{
    private static readonly string[] Texts =
    [
        "check in", "einchecken", "goal", "ziel", "goals", "ziele", "done", "fertig", "evidence",
        "beleg: Maria hat es gelesen", "remove evidence", "help", "hilfe", "hi", "hallo", "goal Two pages in the wiki",
        "ziel: Drei Anrufe", "my mentor", "meine führungskraft", "mein mentor maria@example.com", "a@\uD800", "accept",
        "ablehnen",
        "back", "zurück", "skip", "auslassen", "cancel", "abbrechen", "yes", "nein", "go on", "weitermachen",
        "start afresh", "no",
        "good", "gut", "rough", "1", "2", "3", "5", "17", "done and dusted", "stuck", "hängt", "on track", "dropped",
        "tomorrow", "morgen", "next friday", "in 2 Wochen", "31.12.2030", "29 Feb", "2026-12-01",
        "Two pages in the wiki", "Excel", "besser werden", "Maria has read them", "Shipped the draft",
        "🙂", "👩‍👩‍👧‍👦🏳️‍🌈", "\uD800", "\0", "   ", "", "a\nb\tc", "<b>&\"'|⟦{0}⟧", "*_`#[x](y)",
        "goal " + new string('x', 300), new string('ß', 4000), "‮abc",
        TypedSequence.TwoDays,
    ];

    private static int _people;

    [Fact]
    public async Task No_typed_words_fail_a_turn_wedge_a_dialog_or_lose_an_answer()
    {
        await using Bot bot = await Bot.StartAsync();
        Gen<string[]> sequences = Gen.Elements(Texts).ArrayOf(14);
        Prop.ForAll(
            sequences.ToArbitrary(), Gen.Elements("en-GB", "de-DE").ToArbitrary(),
            (texts, locale) => Holds(bot, texts, locale))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Theory]
    [InlineData("en-GB", "goal", "Excel", "skip", "tomorrow", "cancel", "goal", "go on", "done", "check in")]
    [InlineData(
        "de-DE", "einchecken", "gut", "Shipped", "(two days pass)", "(two days pass)", "einchecken", "weitermachen",
        "ziel", "abbrechen")]
    [InlineData(
        "en-GB", "goal Two pages", "back", "Three pages", "goal Four pages", "check in", "good", "one", "goal", "no")]
    [InlineData("en-GB", "ziel: Drei Anrufe", "Maria", "zurück", "goal", "skip", "cancel")]
    [InlineData("en-GB", "check in", "good", "Shipped the draft", "back", "skip")]
    public async Task Nothing_is_lost_on_these_ways(string locale, params string[] texts)
    {
        await using Bot bot = await Bot.StartAsync();
        Assert.Null(await new TypedSequence(bot, await bot.MeetAsync(locale: locale)).RunAsync(texts));
    }

    private static Property Holds(Bot bot, string[] texts, string locale)
    {
        string? problem = Task.Run(() => RunAsync(bot, texts, locale)).GetAwaiter().GetResult();
        return (problem is null).Label(problem ?? "");
    }

    private static async Task<string?> RunAsync(Bot bot, string[] texts, string locale)
    {
        Person person =
            await bot.MeetAsync(
                locale: locale, id: Interlocked.Increment(ref _people).ToString(CultureInfo.InvariantCulture));
        return await new TypedSequence(bot, person).RunAsync(texts);
    }
}
