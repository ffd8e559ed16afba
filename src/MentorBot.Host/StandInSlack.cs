using System.Security.Cryptography;
using MentorBot.Sandbox;
using MentorBot.Slack;

namespace MentorBot.Host;

/// <summary>
/// Slack where no settings name the real one, in Development: the sandbox's own, on the program's own address.
/// </summary>
internal static class StandInSlack
{
    // Nothing can listen on port 0, so that what is sent before the start is over waits, and never leaves this machine.
    private static readonly Uri Nowhere = new("http://127.0.0.1:0/");

    /// <summary>Settings with secrets that nobody else has.</summary>
    public static SlackOptions Make() => new()
    {
        SigningSecret = RandomNumberGenerator.GetHexString(32, lowercase: true),
        BotToken = RandomNumberGenerator.GetHexString(32), ApiUrl = Nowhere,
    };

    /// <summary>Leads the bot to the stand-in, once it is known where the program listens.</summary>
    public static void Arrive(SlackOptions options, IEnumerable<string> urls)
    {
        if (OwnAddress.Of(urls) is { } own) options.ApiUrl = new Uri(own, SandboxSlack.ApiPath);
    }
}
