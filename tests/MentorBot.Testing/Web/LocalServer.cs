using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Testing.Web;

/// <summary>Web hosts for tests: quiet, on a loopback port that is free.</summary>
public static class LocalServer
{
    /// <summary>A host that is built and not started: what is to be mapped comes in between.</summary>
    /// <param name="configure">Adds what it needs; null: nothing.</param>
    public static WebApplication Build(Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        configure?.Invoke(builder);
        return builder.Build();
    }
}
