using System.Diagnostics;

namespace MentorBot.Conversation.Tests.Language;

public sealed class CommandWordsTests
{
    private static readonly CommandWords Commands = new(
        new CommandEntry("check-in", "check in|checkin|check-in", "einchecken|check-in"),
        new CommandEntry("check", "check"),
        new CommandEntry("goal", "goal|new goal", "Ziel|neues Ziel"),
        new CommandEntry("feedback", "feedback", "Rückmeldung"),
        new CommandEntry("help", "help", "Hilfe"),
        new CommandEntry("back", "back", "zurück"));

    [Theory]
    [InlineData("check in", "check-in")]
    [InlineData("  Check-In! ", "check-in")]
    [InlineData("CHECKIN", "check-in")]
    [InlineData("einchecken", "check-in")]
    [InlineData("/help", "help")]
    [InlineData("help?", "help")]
    [InlineData("rueckmeldung", "feedback")]
    [InlineData("ZURÜCK", "back")]
    [InlineData("hepl", null)]
    [InlineData("goal write", null)]
    [InlineData("", null)]
    public void Exactly_means_case_accents_and_punctuation_aside(string text, string? expected) =>
        Assert.Equal(expected, Commands.MatchExactly(text));

    [Theory]
    [InlineData("hepl", "help")]
    [InlineData("feedbck", "feedback")]
    [InlineData("fedback", "feedback")]
    [InlineData("einchekcen", "check-in")]
    [InlineData("zuruck", "back")]
    [InlineData("chck in", "check-in")]
    [InlineData("ckeck", "check")]
    [InlineData("zeil", "goal")]
    [InlineData("ziele und mehr", null)]
    [InlineData("bac", null)]
    [InlineData("hello", null)]
    public void Slips_are_forgiven_where_asked_for(string text, string? expected) =>
        Assert.Equal(expected, Commands.Match(text));

    [Fact]
    public void A_slip_between_two_commands_is_neither()
    {
        CommandWords commands = new(new CommandEntry("a", "goal"), new CommandEntry("b", "goat"));
        Assert.Null(commands.Match("goad"));
        Assert.Equal("b", commands.Match("goat"));
    }

    [Theory]
    [InlineData("goal write two pages", "goal", "write two pages")]
    [InlineData("Goal: Write  two Pages. ", "goal", "Write  two Pages.")]
    [InlineData("goal - write", "goal", "write")]
    [InlineData("goal -5 kg", "goal", "-5 kg")]
    [InlineData("goal", "goal", "")]
    [InlineData("goal:", "goal", "")]
    [InlineData("neues Ziel: Zwei Seiten", "goal", "Zwei Seiten")]
    [InlineData("check in done", "check-in", "done")]
    [InlineData("check-in done", "check-in", "done")]
    [InlineData("check - in done", "check-in", "done")]
    [InlineData("check done", "check", "done")]
    [InlineData("goal\nfirst\nsecond", "goal", "first\nsecond")]
    public void The_rest_is_as_it_was_typed_and_the_longest_command_wins(string text, string command, string rest)
    {
        CommandAndRest begun = Commands.MatchBeginning(text)!.Value;
        Assert.Equal((command, rest), (begun.Command, begun.Rest));
    }

    [Theory]
    [InlineData("goals are good")]
    [InlineData("write a goal")]
    [InlineData("gaol write")]
    [InlineData("")]
    [InlineData(" : ")]
    public void What_does_not_begin_with_a_command_is_none(string text) => Assert.Null(Commands.MatchBeginning(text));

    [Fact]
    public void A_word_of_two_commands_fails_at_once_and_names_both()
    {
        CommandEntry[] entries = [new("stop", "halt|Übergang"), new("end", "uebergang")];
        ArgumentException clash = Assert.Throws<ArgumentException>(() => new CommandWords(entries));
        Assert.Contains("'stop'", clash.Message, StringComparison.Ordinal);
        Assert.Contains("'end'", clash.Message, StringComparison.Ordinal);
        Assert.Contains("'uebergang'", clash.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_without_letters_fails_at_once() =>
        Assert.Throws<ArgumentException>(() => new CommandWords(new CommandEntry("stop", "halt|...")));

    [Fact]
    public void Words_come_from_every_language_of_a_resource_file()
    {
        CommandWords commands =
            new(CommandEntry.InEveryLanguage("greet", new Phrases(typeof(UnevenWords)), "Greeting"));
        Assert.Equal("greet", commands.MatchExactly("hello"));
        Assert.Equal("greet", commands.MatchExactly("Grüß Gott"));
    }

    [Fact]
    public void No_commands_match_nothing()
    {
        CommandWords none = new();
        Assert.Null(none.Match("help"));
        Assert.Null(none.MatchBeginning("help me"));
    }

    [Fact]
    public void A_look_up_keeps_up_with_five_thousand_messages_a_second()
    {
        Commands.MatchExactly("warm up");
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 5_000; i++) Commands.MatchExactly("Zurück, bitte zum Anfang der Woche");
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }
}
