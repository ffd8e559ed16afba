namespace MentorBot.Tests.Driving;

internal static class Forgetting
{
    /// <summary>Somebody asks to be forgotten, and whoever had to do with them knows.</summary>
    public static async Task ForgetAsync(this Bot bot, Person person)
    {
        await person.SayAsync("forget me");
        await person.PressAsync("Forget me");
        await bot.LetLeaveAsync();
    }
}
