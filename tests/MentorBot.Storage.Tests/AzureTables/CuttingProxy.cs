using System.Net;
using System.Net.Sockets;
using MentorBot.Testing.Network;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>
/// A wire to the emulator that closes in order, once it is told to, in place of passing an answer on.
/// </summary>
internal sealed class CuttingProxy : LoopbackListener
{
    private readonly int _target;
    private int _isToCut;

    public CuttingProxy(int target)
    {
        _target = target;
        Listen();
    }

    public string Endpoint => $"http://{Local}/devstoreaccount1";

    public bool HasCut { get; private set; }

    public void CutAfterNextAnswer() => Volatile.Write(ref _isToCut, 1);

    protected override async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            using TcpClient server = new();
            await server.ConnectAsync(IPAddress.Loopback, _target, End);
            await Task.WhenAny(
                CopyAsync(client.GetStream(), server.GetStream(), false),
                CopyAsync(server.GetStream(), client.GetStream(), true));
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool isAnswer)
    {
        byte[] bytes = new byte[64 * 1024];
        try
        {
            for (int count = 1; count > 0;)
            {
                count = await from.ReadAsync(bytes, End);
                if (isAnswer && count > 0 && Interlocked.Exchange(ref _isToCut, 0) == 1)
                {
                    HasCut = true;
                    return;
                }
                await to.WriteAsync(bytes.AsMemory(0, count), End);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One end has closed: so does the other.
        }
    }
}
