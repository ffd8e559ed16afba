using System.Net;
using System.Net.Sockets;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>A wire to the emulator that closes in order, once it is told to, in place of passing an answer on.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private readonly Task _accepting;
    private int _isToCut;

    public CuttingProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Endpoint => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/devstoreaccount1";

    public bool HasCut { get; private set; }

    public void CutAfterNextAnswer() => Volatile.Write(ref _isToCut, 1);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> lines = [];
        try
        {
            while (true) lines.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using (client)
        {
            using TcpClient server = new();
            await server.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
            await Task.WhenAny(CopyAsync(client.GetStream(), server.GetStream(), false), CopyAsync(server.GetStream(), client.GetStream(), true));
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool isAnswer)
    {
        byte[] bytes = new byte[64 * 1024];
        try
        {
            for (int count = 1; count > 0;)
            {
                count = await from.ReadAsync(bytes, _end.Token);
                if (isAnswer && count > 0 && Interlocked.Exchange(ref _isToCut, 0) == 1)
                {
                    HasCut = true;
                    return;
                }
                await to.WriteAsync(bytes.AsMemory(0, count), _end.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One end has closed: so does the other.
        }
    }
}
