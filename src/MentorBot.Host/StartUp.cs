using MentorBot.Channels.Settings;
using MentorBot.Host.Settings;

namespace MentorBot.Host;

/// <summary>
/// The steps of the start that can fail because of the environment. Each failure becomes one line that names the
/// setting to change.
/// </summary>
internal static class StartUp
{
    private const string Usual = "http://localhost:3978";
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>
    /// Listens at the default address unless a setting names another. The default is not in the settings file, because
    /// it would then override ASPNETCORE_URLS.
    /// </summary>
    public static void Listen(WebApplicationBuilder builder)
    {
        bool isNamed = AddressKeys.Any(key => builder.Configuration[key] is { Length: > 0 })
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isNamed) builder.WebHost.UseUrls(Usual);
        // Until the program has started, a failure is reported in one line. The framework's own log entry, with its
        // stack trace, would bury that line.
        builder.Services.AddSingleton<StartGate>();
        builder.Services.AddOptions<LoggerFilterOptions>().Configure<StartGate>(static (options, gate) =>
            options.Rules.Add(new LoggerFilterRule(
                null, HostLog, null, (_, _, level) => gate.Passed && level >= LogLevel.Warning)));
    }

    /// <summary>
    /// The addresses at which a program with these settings listens, as <see cref="Listen"/> decides, except endpoints
    /// of Kestrel's own section.
    /// </summary>
    public static IEnumerable<string> Addresses(IConfiguration settings)
    {
        if (settings["urls"] is { Length: > 0 } urls) return Split(urls);
        string[] ports =
        [
            .. Split(settings["http_ports"]).Select(port => $"http://*:{port}"),
            .. Split(settings["https_ports"]).Select(port => $"https://*:{port}"),
        ];
        return ports.Length > 0 ? ports : [Usual];
    }

    /// <exception cref="SettingException">The store cannot be used.</exception>
    public static async Task<OpenStore> OpenAsync(
        StorageSettings settings, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        StoreAddress address = settings.Address;
        try
        {
            OpenStore store = await OpenStore.OpenAsync(address, Opening.Alone, logs, cancellationToken);
            if (await store.UnfinishedCopyOfAsync(cancellationToken) is not { } source) return store;
            await store.DisposeAsync();
            throw new SettingException(
                $"Storage:{address.Setting}", address.Name,
                $"a store that is whole: this is a copy of {source} that was cut off, which the command 'storage "
                    + "copy' finishes");
        }
        catch (StorageUnavailableException refused)
        {
            throw StorageSettings.Translate(address.Explain(refused));
        }
    }

    /// <exception cref="SettingException">The program cannot listen on the address.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or FormatException or ArgumentException
            or InvalidOperationException)
        {
            await app.StopAsync(cancellationToken);
            throw new SettingException(
                "Urls", app.Configuration["urls"] ?? Usual,
                $"an address that this machine can listen on ({Reason(refused)})");
        }

        app.Services.GetRequiredService<StartGate>().Passed = true;
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Reason(Exception refused) =>
        refused.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.');

    /// <summary>Whether the program has started.</summary>
    private sealed class StartGate
    {
        public bool Passed { get; set; }
    }
}
