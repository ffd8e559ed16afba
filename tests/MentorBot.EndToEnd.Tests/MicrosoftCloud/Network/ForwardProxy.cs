using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MentorBot.Testing.Network;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Network;

/// <summary>
/// A forward proxy (<see href="https://www.rfc-editor.org/rfc/rfc9110#CONNECT"/>) that leads every host it knows to one
/// server of the tests, and refuses all others: what the program says to anybody goes through here, so nothing leaves
/// the machine.
/// </summary>
internal sealed class ForwardProxy : LoopbackListener
{
    private readonly IReadOnlySet<string> _known;
    private readonly Conditions _conditions;
    private readonly int _server;

    /// <param name="known">The hosts that there are.</param>
    /// <param name="conditions">How they are doing.</param>
    /// <param name="server">The port on this machine that stands for them all.</param>
    public ForwardProxy(IReadOnlySet<string> known, Conditions conditions, int server)
    {
        (_known, _conditions, _server) = (known, conditions, server);
        Listen();
    }

    /// <summary>What <c>HTTPS_PROXY</c> is set to.</summary>
    public Uri Address => new($"http://{Local}");

    /// <summary>Every host that somebody wanted to reach, known or not, from the first to the last.</summary>
    public ConcurrentQueue<string> Wanted { get; } = new();

    protected override async Task ServeAsync(TcpClient client)
    {
        using TcpClient theirs = client;
        try
        {
            NetworkStream stream = client.GetStream();
            string host = await ReadHostAsync(stream);
            Wanted.Enqueue(host);
            if (!_known.Contains(host)) await AnswerAsync(stream, "403 Forbidden\r\nContent-Length: 0");
            else if (_conditions[host] == Condition.Unreachable)
                await AnswerAsync(stream, "502 Bad Gateway\r\nContent-Length: 0");
            else await TunnelAsync(stream);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // Either side may go at any time; so may the test.
        }
    }

    private async Task TunnelAsync(NetworkStream client)
    {
        using TcpClient server = new();
        await server.ConnectAsync(IPAddress.Loopback, _server, End);
        await AnswerAsync(client, "200 Connection established");
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(End);
        Task there = client.CopyToAsync(server.GetStream(), either.Token);
        Task back = server.GetStream().CopyToAsync(client, either.Token);
        await Task.WhenAny(there, back);
        await either.CancelAsync();
        await Task.WhenAll(there, back);
    }

    private async Task AnswerAsync(NetworkStream stream, string head) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\n\r\n"), End);

    /// <summary>Reads a request's head to its end and gives the host of its first line.</summary>
    private async Task<string> ReadHostAsync(NetworkStream stream)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, End);
            head.Append((char)one[0]);
        }

        string[] line = head.ToString().Split("\r\n")[0].Split(' ');
        return line is ["CONNECT", { } target, _]
            ? target.Split(':')[0]
            : throw new IOException("This proxy takes CONNECT alone.");
    }
}
