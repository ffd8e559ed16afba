using MentorBot.EndToEnd.Tests.Teams;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>One bot in one cloud, for tests that change neither. It serves the people of its own tenant.</summary>
public sealed class SharedCloud : IAsyncLifetime
{
    /// <summary>The name of the collection whose tests share it.</summary>
    public const string Name = "One bot in Microsoft's cloud";

    private CloudBot? _bot;

    internal CloudBot Bot => _bot ?? throw new InvalidOperationException("It has not started.");

    /// <summary>What somebody hears first who has never been heard, and asks for their goals.</summary>
    internal Shown FirstAnswer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.Public);
        _bot =
            await CloudBot.StartAsync(
                cloud, [.. CloudBot.MultiTenant(cloud), ("Teams__AllowedTenants", cloud.Registration.TenantId)]);
        FirstAnswer = await new CloudPerson(_bot).AskAsync("goals");
    }

    public async Task DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
    }

    /// <summary>
    /// Nothing that this person has said so far was worked: the first that they hear answers what they say now.
    /// </summary>
    internal async Task AssertUnheardAsync(CloudPerson person)
    {
        Shown first = await person.AskAsync("goals");
        Assert.Equal(FirstAnswer.Text, first.Text);
        Assert.DoesNotContain(
            Bot.Cloud.Proxy.Wanted, host => host.EndsWith(Cloud.Stranger, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>The tests that share a bot, one after another.</summary>
[CollectionDefinition(SharedCloud.Name)]
public sealed class SharedCloudTests : ICollectionFixture<SharedCloud>;
