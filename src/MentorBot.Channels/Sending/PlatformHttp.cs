namespace MentorBot.Channels.Sending;

/// <summary>How a channel calls its platform over HTTP.</summary>
public static class PlatformHttp
{
    /// <summary>The largest answer that is read, in bytes.</summary>
    public const int LargestAnswer = 4 * 1024 * 1024;

    /// <summary>How long an answer may take.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// A pool of connections. It follows no redirect, which would carry the bot's token to wherever it points, and
    /// honours the environment's proxy and certificates, as .NET does by itself.
    /// </summary>
    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    };
}
