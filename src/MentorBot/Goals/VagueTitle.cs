namespace MentorBot.Goals;

/// <summary>Whether a title could use the question how its owner will see that it is done.</summary>
internal static class VagueTitle
{
    public static bool IsVague(string title) => title.Split(' ').Length < 3;
}
