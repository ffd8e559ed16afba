using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

/// <summary>
/// The token service that Azure puts beside a program: on plain HTTP on the same machine, for who knows a header. See
/// <see href="https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference"/>.
/// </summary>
internal sealed class ManagedIdentity : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Entra _entra;
    private readonly string _header = Guid.NewGuid().ToString("N");

    private ManagedIdentity(WebApplication app, Entra entra) => (_app, _entra) = (app, entra);

    public ConcurrentQueue<TokenRequest> Asked { get; } = new();

    /// <summary>What Azure sets in the program's environment.</summary>
    public (string Name, string Value)[] Settings =>
        [("IDENTITY_ENDPOINT", _app.Urls.Single() + "/msi/token"), ("IDENTITY_HEADER", _header)];

    public static async Task<ManagedIdentity> StartAsync(Entra entra)
    {
        WebApplication app = LocalServer.Build();
        ManagedIdentity identity = new(app, entra);
        app.MapGet("/msi/token", identity.Give);
        await app.StartAsync();
        return identity;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Give(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        (string client, string resource) = (query["client_id"].ToString(), query["resource"].ToString());
        bool isKnown = context.Request.Headers["X-IDENTITY-HEADER"] == _header && query["api-version"] == "2019-08-01";
        TokenRequest request = new(context.Request.Host.Host, "", client, resource, isKnown);
        Asked.Enqueue(request);
        if (!isKnown)
            return Results.Json(
                new JsonObject { ["statusCode"] = 400, ["message"] = "Not from here." }, statusCode: 400);
        string token = _entra.Make(Entra.BotFrameworkTenant, client, resource);
        _entra.Given[token] = request;
        return Results.Json(new JsonObject
        {
            ["access_token"] = token, ["token_type"] = "Bearer", ["resource"] = resource, ["client_id"] = client,
            ["expires_on"] = $"{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}",
        });
    }
}
