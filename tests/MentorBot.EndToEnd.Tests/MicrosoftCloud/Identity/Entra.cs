using System.Collections.Concurrent;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

/// <summary>
/// Microsoft Entra as far as a bot meets it: instance discovery, OpenID metadata, and tokens for a client that knows
/// its secret. See <see href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow"/>.
/// </summary>
/// <param name="host">The host that it answers on.</param>
/// <param name="registration">The client that it knows.</param>
internal sealed class Entra(string host, Registration registration) : IDisposable
{
    /// <summary>The tenant that the name <c>botframework.com</c> stands for.</summary>
    public const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    public string Host => host;

    public SigningKey Key { get; } = new("entra-1", null);

    /// <summary>From the first to the last.</summary>
    public ConcurrentQueue<TokenRequest> Asked { get; } = new();

    /// <summary>The tokens that were given.</summary>
    public ConcurrentDictionary<string, TokenRequest> Given { get; } = new();

    public Task AnswerAsync(HttpContext context) => context.Request.Path.Value!.Trim('/').Split('/') switch
    {
        ["common", "discovery", "instance"] => context.Response.WriteAsJsonAsync(Instance()),
        [_, "v2.0", ".well-known", "openid-configuration"] =>
            context.Response.WriteAsJsonAsync(Metadata(context.Request.Path.Value.Split('/')[1])),
        ["common", "discovery", "v2.0", "keys"] =>
            context.Response.WriteAsJsonAsync(new JsonObject { ["keys"] = new JsonArray(Key.Jwk()) }),
        [{ } tenant, "oauth2", "v2.0", "token"] => GiveAsync(context, tenant),
        _ => Results.NotFound().ExecuteAsync(context),
    };

    /// <summary>A token as this provider makes them, version 1.0.</summary>
    public string Make(string tenant, string clientId, string audience) => new Jwt(new JsonObject
    {
        ["aud"] = audience,
        ["iss"] = $"https://sts.windows.net/{(tenant == "botframework.com" ? BotFrameworkTenant : tenant)}/",
        ["appid"] = clientId, ["ver"] = "1.0", ["tid"] = tenant, ["uti"] = Guid.NewGuid().ToString("N"),
    }).ValidFor(TimeSpan.FromHours(1)).SignedBy(Key);

    public void Dispose() => Key.Dispose();

    private async Task GiveAsync(HttpContext context, string tenant)
    {
        IFormCollection form = await context.Request.ReadFormAsync();
        bool isKnown = form["grant_type"] == "client_credentials" && form["client_id"] == registration.AppId
            && form["client_secret"] == registration.Secret;
        TokenRequest request = new(host, tenant, form["client_id"].ToString(), form["scope"].ToString(), isKnown);
        string? token = isKnown
            ? Make(tenant, request.ClientId, request.Scope.Replace("/.default", "", StringComparison.Ordinal))
            : null;
        if (token is not null) Given[token] = request;
        Asked.Enqueue(request);
        context.Response.StatusCode = isKnown ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        await context.Response.WriteAsJsonAsync(token is null
            ? new JsonObject
            {
                ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215: Invalid client secret provided.",
            }
            : new JsonObject
            {
                ["token_type"] = "Bearer", ["expires_in"] = 3599, ["ext_expires_in"] = 3599, ["access_token"] = token,
            });
    }

    private JsonObject Instance() => new()
    {
        ["tenant_discovery_endpoint"] = $"https://{host}/common/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] =
            new JsonArray(new JsonObject
            {
                ["preferred_network"] = host, ["preferred_cache"] = host, ["aliases"] = new JsonArray(host),
            }),
    };

    private JsonObject Metadata(string tenant) => new()
    {
        ["issuer"] = $"https://{host}/{tenant}/v2.0",
        ["authorization_endpoint"] = $"https://{host}/{tenant}/oauth2/v2.0/authorize",
        ["token_endpoint"] = $"https://{host}/{tenant}/oauth2/v2.0/token",
        ["jwks_uri"] = $"https://{host}/common/discovery/v2.0/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };
}
