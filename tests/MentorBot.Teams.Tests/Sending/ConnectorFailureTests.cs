using System.Net;
using System.Net.Sockets;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Sending;

/// <summary>What it means for a message where the connector cannot be reached or breaks off.</summary>
public sealed class ConnectorFailureTests : ConnectorTest
{
    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _fake.Always(307, "", "text/plain", ("Location", "/elsewhere"));
        Assert.Equal(new Refused("307"), await SendAsync(Typing()));
        Assert.Single(_fake.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_waited_for()
    {
        _fake.Answer = static (_, context) => { context.Abort(); return Task.CompletedTask; };
        Wait wait = Assert.IsType<Wait>(await SendAsync(Typing()));
        Assert.Equal("a:1talk", wait.Scope);
        Assert.Null(wait.Delay);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_waited_for()
    {
        using TcpListener unused = new(IPAddress.Loopback, 0);
        unused.Start();
        int port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();
        Assert.IsType<Wait>(await _fake.Client.SendAsync(
            Sample.Reference($"http://127.0.0.1:{port}/"), Typing(), default));
    }

    [Fact]
    public async Task An_accepted_message_whose_answer_breaks_off_stays_accepted()
    {
        using TcpListener service = new(IPAddress.Loopback, 0);
        service.Start();
        Task<SendOutcome> sending =
            _fake.Client.SendAsync(Sample.Reference($"http://{service.LocalEndpoint}/"), Typing(), default);
        using (TcpClient caller = await service.AcceptTcpClientAsync())
        {
            NetworkStream stream = caller.GetStream();
            await stream.WriteAsync("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"id\":"u8.ToArray());
            caller.Client.Shutdown(SocketShutdown.Send);
            Assert.Equal(new Accepted(null), await sending.WaitAsync(TimeSpan.FromSeconds(10)));
        }
    }

    [Fact]
    public async Task Who_stops_waiting_hears_so()
    {
        using CancellationTokenSource stop = new();
        TaskCompletionSource never = new();
        _fake.Answer = async (
            _, context) =>
        { await stop.CancelAsync(); await never.Task.WaitAsync(context.RequestAborted); };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _fake.Client.SendAsync(Sample.Reference(_fake.ServiceUrl), Typing(), stop.Token));
    }
}
