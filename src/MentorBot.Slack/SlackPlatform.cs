using System.Security.Cryptography;
using MentorBot.Channels;
using MentorBot.Channels.Manifests;
using MentorBot.Channels.Settings;
using MentorBot.Slack.Protocol;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Slack;

/// <summary>
/// Slack as a platform of the program. It is on if any of its settings is present; then all that it requires must be
/// present too. Without any it is the sandbox's in Development, and off elsewhere.
/// </summary>
public sealed class SlackPlatform : IPlatform
{
    // Nothing can listen on port 0, so messages sent before the start has finished wait, and never leave this machine.
    private static readonly Uri Nowhere = new("http://127.0.0.1:0/");

    /// <inheritdoc/>
    public string Name => SlackReference.ChannelName;

    /// <inheritdoc/>
    public string Section => "Slack";

    /// <inheritdoc/>
    public string TenantsKey => "SlackTeams";

    /// <inheritdoc/>
    public bool IgnoresCase => false;

    /// <inheritdoc/>
    public PlatformManifest Manifest { get; } =
        new("Writes the app manifest (YAML) that a Slack app is made from.", FillManifest);

    /// <inheritdoc/>
    public ConfiguredPlatform Read(IConfigurationSection section, PlatformProgram program)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(program);
        if (section.GetChildren().Any()) return On("Slack: on", ReadOptions(section, program));
        if (!program.IsDevelopment) return new ConfiguredPlatform("Slack: off");
        return On("Slack: on, in the sandbox", Simulated()) with
        {
            IsSimulated = true,
            DevelopmentDefaults =
            [
                "Slack__SigningSecret is empty, so Slack is the sandbox's own, on this machine only.",
            ],
        };
    }

    private static ConfiguredPlatform On(string state, SlackOptions slack) =>
        new(state) { Options = slack, Add = services => services.AddSlack(slack) };

    private static SlackOptions ReadOptions(IConfigurationSection section, PlatformProgram program)
    {
        SlackOptions slack = section.Read<SlackOptions>();
        if (slack.BotToken.Length == 0) throw section.Wrong(nameof(slack.BotToken), "the bot's token (xoxb-…)");
        if (!slack.Limits.Enabled && !program.IsDevelopment) throw section.LimitsAreOff();
        return slack;
    }

    /// <summary>Settings with random secrets; the host adds the address once it knows its own.</summary>
    private static SlackOptions Simulated() => new()
    {
        SigningSecret = RandomNumberGenerator.GetHexString(32, lowercase: true),
        BotToken = RandomNumberGenerator.GetHexString(32), ApiUrl = Nowhere,
    };

    private static byte[] FillManifest(IConfiguration settings) =>
        new ManifestTemplates(typeof(SlackPlatform).Assembly, "slack").Fill(
            "manifest.yaml", ("PublicUrl", ManifestValues.Read(settings).PublicUrl.AbsoluteUri));
}
