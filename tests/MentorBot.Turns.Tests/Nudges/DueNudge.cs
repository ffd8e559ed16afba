namespace MentorBot.Turns.Tests.Nudges;

internal static class DueNudge
{
    /// <summary>A house in which Alex has a nudge that is due.</summary>
    public static async Task<House> OpenHouseAsync(string what)
    {
        House house = await House.OpenAsync();
        await house.Host.HandleAsync(House.Text($"remind {what} 0"));
        return house;
    }
}
