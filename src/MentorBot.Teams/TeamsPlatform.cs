using MentorBot.Channels;
using MentorBot.Channels.Manifests;
using MentorBot.Channels.Settings;
using MentorBot.Teams.Inbound;
using MentorBot.Teams.Manifests;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Teams;

/// <summary>
/// Teams as a platform of the program. It is always on; without an application id it is the sandbox's, which only
/// Development allows.
/// </summary>
public sealed class TeamsPlatform : IPlatform
{
    /// <inheritdoc/>
    public string Name => SenderReader.Channel;

    /// <inheritdoc/>
    public string Section => "Teams";

    /// <inheritdoc/>
    public string TenantsKey => "TeamsTenants";

    /// <inheritdoc/>
    public bool IgnoresCase => true;

    /// <inheritdoc/>
    public PlatformManifest Manifest { get; } =
        new("Packs the app package (zip) that is uploaded to Teams.", TeamsPackage.Pack) { Needs = "Teams__AppId" };

    /// <inheritdoc/>
    public ConfiguredPlatform Read(IConfigurationSection section, PlatformProgram program)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(program);
        TeamsOptions teams = section.Read<TeamsOptions>();
        if (program is { IsDevelopment: false, IsCommand: false }) CheckForProduction(teams, section);
        return new ConfiguredPlatform(teams.Unauthenticated ? "Teams: on, without authentication" : "Teams: on")
        {
            Options = teams,
            IsSimulated = teams.Unauthenticated,
            Add = services => services.AddTeams(teams, program.Platforms),
            Warnings = Warnings(teams),
            DevelopmentDefaults = DevelopmentDefaults(teams),
        };
    }

    private static void CheckForProduction(TeamsOptions teams, IConfigurationSection section)
    {
        if (teams.Unauthenticated)
        {
            throw section.Wrong(
                nameof(teams.AppId),
                "the bot registration's application id "
                + "(without one the bot takes anyone's word, which only Development allows)");
        }

        if (!teams.Limits.Enabled) throw section.LimitsAreOff();
    }

    private static string[] Warnings(TeamsOptions teams) =>
        teams is { Unauthenticated: false, AppType: not TeamsAppType.UserAssignedMSI, AppPassword: "" }
            ? ["Teams__AppPassword is empty: the bot hears what is said in Teams and cannot answer."]
            : [];

    private static string[] DevelopmentDefaults(TeamsOptions teams) =>
    [
        .. teams.Unauthenticated
            ? ["Teams__AppId is empty, so activities are taken without a token, from this machine only."]
            : (string[])[],
        .. teams.Limits.Enabled ? (string[])[] : ["the platform's limits are ignored."],
    ];
}
