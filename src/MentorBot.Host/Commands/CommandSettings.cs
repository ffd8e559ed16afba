using MentorBot.Channels.Settings;
using MentorBot.Host.Settings;

namespace MentorBot.Host.Commands;

/// <summary>
/// The settings that a command needs. They are read as in the host, but settings that only a running host needs are not
/// required.
/// </summary>
/// <param name="Storage">Where the state is stored.</param>
/// <param name="Organisations">Which tenants and workspaces form an organisation.</param>
/// <param name="Platforms">Where people talk to the bot.</param>
/// <param name="IsDevelopment">Whether the host that these settings are for runs in Development.</param>
internal sealed record CommandSettings(
    StorageSettings Storage, ConfiguredOrganisations Organisations, PlatformSettings Platforms, bool IsDevelopment)
{
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static CommandSettings Read()
    {
        WebApplicationBuilder builder =
            WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        (ConfigurationManager settings, bool isDevelopment) =
            (builder.Configuration, builder.Environment.IsDevelopment());
        return new CommandSettings(
            StorageSettings.Read(settings.GetSection("Storage")),
            ConfiguredOrganisations.Read(settings.GetSection("Organisations")),
            PlatformSettings.Read(settings, Settings.Platforms.All, isDevelopment, isCommand: true),
            isDevelopment);
    }

    /// <summary>Opens the database of a host with these settings.</summary>
    /// <exception cref="StorageUnavailableException">The database does not exist, or cannot be used.</exception>
    /// <exception cref="RefusedException">The database is an unfinished copy.</exception>
    public async Task<OpenStore> OpenStoreAsync(Opening how, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        OpenStore store = await OpenStore.OpenAsync(Storage.Address, how, logs, cancellationToken);
        if (await store.UnfinishedCopyOfAsync(cancellationToken) is not { } source) return store;
        await store.DisposeAsync();
        throw new RefusedException(
            $"{Storage.Address.Name} is a copy of {source} that was cut off. The command 'storage copy' finishes it.");
    }
}
