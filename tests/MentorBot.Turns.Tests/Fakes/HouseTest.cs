namespace MentorBot.Turns.Tests.Fakes;

/// <summary>Tests of the engine and its delivery, each in a house of its own.</summary>
public abstract class HouseTest : IAsyncLifetime
{
    private protected House _house = null!;

    public async Task InitializeAsync() => _house = await House.OpenAsync();

    public async Task DisposeAsync() => await _house.DisposeAsync();
}
