using System.Net.Http.Headers;

namespace MentorBot.Benchmarks.Platform;

/// <summary>How one of the platforms brings a message to a bot.</summary>
internal abstract class Wire
{
    public static Wire Teams { get; } = new TeamsWire();

    public static Wire Slack { get; } = new SlackWire();

    public static IReadOnlyList<Wire> All { get; } = [Teams, Slack];

    /// <summary>As the load generator and the command line call it.</summary>
    public abstract string Name { get; }

    /// <summary>The message as the load generator would bring it.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="bot">The bot's address.</param>
    /// <param name="clock">The time of the message.</param>
    public abstract HttpRequestMessage Bring(Message message, Uri bot, TimeProvider clock);

    protected static HttpRequestMessage Post(Uri address, byte[] json) => new(HttpMethod.Post, address)
    {
        Content = new ByteArrayContent(json)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        },
    };
}
