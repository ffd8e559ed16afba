using MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>The program in Production, registered in a cloud of its own, which it takes for the real one.</summary>
internal sealed class CloudBot : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Bot? _bot;

    private CloudBot(Cloud cloud) => Cloud = cloud;

    public Cloud Cloud { get; }

    public Bot Bot => _bot!;

    public TokenForge Forge => new(Cloud);

    /// <param name="cloud">A cloud that is up; it ends with the bot.</param>
    /// <param name="registration">
    /// The settings that say how the bot is registered, beside its id and the cloud's.
    /// </param>
    public static async Task<CloudBot> StartAsync(Cloud cloud, params (string Name, string Value)[] registration)
    {
        CloudBot bot = new(cloud);
        try
        {
            await File.WriteAllTextAsync(bot._folder.At("root.pem"), cloud.RootPem);
            bot._bot = await Bot.StartAsync(bot._folder.Database, [.. bot.Settings(), .. registration]);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>The settings of a bot whose people are of any tenant.</summary>
    public static (string Name, string Value)[] MultiTenant(Cloud cloud) =>
        [("Teams__AppType", "MultiTenant"), ("Teams__AppPassword", cloud.Registration.Secret)];

    /// <summary>The settings of a bot of one tenant.</summary>
    public static (string Name, string Value)[] SingleTenant(Cloud cloud) =>
    [
        ("Teams__AppType", "SingleTenant"), ("Teams__AppPassword", cloud.Registration.Secret),
        ("Teams__TenantId", cloud.Registration.TenantId),
    ];

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        await Cloud.DisposeAsync();
        _folder.Dispose();
    }

    // Both spellings, since whichever the machine has already would win otherwise.
    private (string Name, string Value)[] Settings() =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("Teams__AppId", Cloud.Registration.AppId),
        ("Teams__Cloud", Cloud.Places.Setting),
        ("HTTPS_PROXY", Cloud.Proxy.Address.ToString()), ("https_proxy", Cloud.Proxy.Address.ToString()),
        ("HTTP_PROXY", ""), ("http_proxy", ""), ("ALL_PROXY", ""), ("all_proxy", ""), ("NO_PROXY", ""),
        ("no_proxy", ""),
        ("SSL_CERT_FILE", _folder.At("root.pem")),
    ];
}
