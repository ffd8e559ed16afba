namespace MentorBot.Channels.Sending;

/// <summary>The HTTP settings with which a channel calls its platform.</summary>
public static class PlatformHttp
{
    /// <summary>The largest response that is read, in bytes.</summary>
    public const int LargestAnswer = 4 * 1024 * 1024;

    /// <summary>The time limit of a response.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Makes a connection pool. It does not follow redirects, which would send the bot's token to another address. It
    /// uses the environment's proxy and certificates, as .NET does by default.
    /// </summary>
    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    };
}
