using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Network;

/// <summary>One server that is every host of the cloud, by the name that it is called.</summary>
internal sealed class CloudServer : IAsyncDisposable
{
    private static readonly TimeSpan SlowBy = TimeSpan.FromMilliseconds(500);

    private readonly WebApplication _app;

    private CloudServer(WebApplication app) => _app = app;

    public int Port => new Uri(Addresses.Addresses.Single()).Port;

    private IServerAddressesFeature Addresses =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;

    /// <param name="certificates">Where a host's certificate comes from.</param>
    /// <param name="conditions">How the hosts are doing.</param>
    /// <param name="hosts">What each of them answers.</param>
    public static async Task<CloudServer> StartAsync(
        CertificateAuthority certificates, Conditions conditions, IReadOnlyDictionary<string, RequestDelegate> hosts)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(
            new HttpsConnectionAdapterOptions
            {
                ServerCertificateSelector = (_, host) => certificates.For(host ?? "nobody.invalid"),
            })));
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Run(context => AnswerAsync(context, conditions, hosts));
        await app.StartAsync();
        return new CloudServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(
        HttpContext context, Conditions conditions, IReadOnlyDictionary<string, RequestDelegate> hosts)
    {
        string host = context.Request.Host.Host;
        switch (conditions[host])
        {
            case Condition.Unreachable:
                context.Abort();
                return;
            case Condition.Failing:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case Condition.Slow:
                await Task.Delay(SlowBy, context.RequestAborted);
                break;
        }

        await hosts[host](context);
    }
}
