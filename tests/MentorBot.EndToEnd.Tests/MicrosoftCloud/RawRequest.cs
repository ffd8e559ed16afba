using System.Net.Sockets;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>A request written byte by byte, since an HTTP client would make one header of two.</summary>
internal static class RawRequest
{
    /// <summary>Posts a body and gives the whole answer as it came.</summary>
    /// <param name="to">The program.</param>
    /// <param name="headers">Lines, each with its line break.</param>
    /// <param name="body">JSON.</param>
    public static async Task<string> PostAsync(Uri to, string headers, string body)
    {
        using TcpClient client = new();
        await client.ConnectAsync(to.Host, to.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: {to.Authority}\r\nConnection: close\r\nContent-Type: "
                + "application/json\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}"));
        using StreamReader reader = new(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
