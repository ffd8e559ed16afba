namespace MentorBot.Tests.Driving;

/// <summary>One person whom the bot knows by two accounts, and takes for two people.</summary>
internal static class TwoAccounts
{
    public static async Task<(Person Here, Person There)> MeetAsync(Bot bot)
    {
        Person here = await bot.MeetAsync();
        Person there = await bot.MeetAsync("A. Kim", id: "alex2");
        await here.InstallAsync();
        await there.InstallAsync();
        return (here, there);
    }

    /// <summary>A new code, to be typed at another account.</summary>
    public static async Task<string> LinkCodeAsync(this Person person)
    {
        await person.SayAsync("link");
        return person.Last.Parts.OfType<Paragraph>().ElementAt(1).Text["link ".Length..];
    }

    /// <summary>Types the code of the one at the other, says yes, and waits until both are one.</summary>
    public static async Task LinkAsync(this Bot bot, Person here, Person there)
    {
        await there.SayAsync($"link {await here.LinkCodeAsync()}", "yes, both are me");
        await bot.LetLeaveAsync();
    }
}
