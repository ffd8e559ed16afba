using MentorBot.Host.Settings;
using MentorBot.Slack;
using MentorBot.Storage;
using MentorBot.Teams;

namespace MentorBot.Host.Commands;

/// <summary>
/// What of the settings a command needs: read as the host reads them, but nothing is asked for that only a running host
/// does.
/// </summary>
/// <param name="Storage">Where state is kept.</param>
/// <param name="Organisations">Who belongs together.</param>
/// <param name="Teams">The Teams channel.</param>
/// <param name="Slack">The Slack channel; null where it is off.</param>
/// <param name="IsDevelopment">Whether the host that these settings are for runs in Development.</param>
internal sealed record CommandSettings(
    StorageSettings Storage, ConfiguredOrganisations Organisations, TeamsOptions Teams, SlackOptions? Slack,
    bool IsDevelopment)
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
            HostSettings.ReadTeams(settings.GetSection("Teams"), isDevelopment: true),
            HostSettings.ReadSlack(settings.GetSection("Slack"), isDevelopment),
            isDevelopment);
    }

    /// <summary>Opens the database that a host with these settings has, or has made.</summary>
    /// <exception cref="StorageUnavailableException">It is not there, or cannot be used.</exception>
    /// <exception cref="RefusedException">It is not whole.</exception>
    public async Task<OpenStore> OpenStoreAsync(Opening how, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        OpenStore store = await OpenStore.OpenAsync(Storage.Address, how, logs, cancellationToken);
        if (await store.UnfinishedCopyOfAsync(cancellationToken) is not { } source) return store;
        await store.DisposeAsync();
        throw new RefusedException(
            $"{Storage.Address.Name} is a copy of {source} that was cut off. The command 'storage copy' finishes it.");
    }
}
