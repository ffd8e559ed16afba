using System.Net;
using System.Net.Sockets;

namespace MentorBot.Benchmarks.Processes;

internal static class FreePort
{
    /// <summary>A loopback port that was free a moment ago.</summary>
    public static int Take()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
