namespace MentorBot.Storage.Tests.Azurite;

/// <summary>One Azurite, in memory, for all tests of a collection; each takes a prefix of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _process;

    internal AzuriteProcess Process => _process ?? throw new InvalidOperationException("Azurite was not started.");

    /// <summary>A prefix that nobody else has.</summary>
    internal static string NewPrefix() => "T" + Guid.NewGuid().ToString("N")[..16];

    public async Task InitializeAsync()
    {
        // Where Node is missing the tests are skipped, but this is made all the same.
        if (AzuriteFactAttribute.SkipReason is null)
            _process = await AzuriteProcess.StartAsync(null, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
    }
}

/// <summary>The tests that share an Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
