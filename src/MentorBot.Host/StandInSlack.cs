using System.Security.Cryptography;
using MentorBot.Sandbox;
using MentorBot.Slack;

namespace MentorBot.Host;

/// <summary>
/// The simulated Slack that is used in Development if no settings name the real one: the sandbox's, at the program's
/// own address.
/// </summary>
internal static class StandInSlack
{
    // Nothing can listen on port 0, so messages sent before the start has finished wait, and never leave this machine.
    private static readonly Uri Nowhere = new("http://127.0.0.1:0/");

    /// <summary>Settings with random secrets.</summary>
    public static SlackOptions Make() => new()
    {
        SigningSecret = RandomNumberGenerator.GetHexString(32, lowercase: true),
        BotToken = RandomNumberGenerator.GetHexString(32), ApiUrl = Nowhere,
    };

    /// <summary>
    /// Points the bot to the simulated Slack, once the address at which the program listens is known.
    /// </summary>
    public static void Arrive(SlackOptions options, IEnumerable<string> urls)
    {
        if (OwnAddress.Of(urls) is { } own) options.ApiUrl = new Uri(own, SandboxSlack.ApiPath);
    }
}
