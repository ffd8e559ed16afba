namespace MentorBot.Tests.CheckIns;

/// <summary>
/// How often the bot has asked somebody for their week of its own accord; on their screen the cards are answered or put
/// aside by then.
/// </summary>
internal static class Calls
{
    public static int To(Team team) => To(team.Bot, team.Alex);

    public static int To(Bot bot, Person person) => Saying(bot, person, "once more if it stays quiet");

    public static int SecondTo(Team team) => Saying(team.Bot, team.Alex, "No rush.");

    private static int Saying(Bot bot, Person person, string text) => bot.Store.Written.Count(row =>
        row.Partition == person.Id.Partition
        && row.Row.StartsWith("out|", StringComparison.Ordinal)
        && row.Text?.Contains(text, StringComparison.Ordinal) == true);
}
