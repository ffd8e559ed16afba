using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

/// <summary>
/// The Bot Framework's identity provider: who signs what channels bring to bots. See
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>.
/// </summary>
/// <param name="host">The host that it answers on.</param>
/// <param name="issuer">What its tokens name as their issuer.</param>
internal sealed class ChannelIdentity(string host, string issuer) : IDisposable
{
    private volatile IReadOnlyList<SigningKey> _published = [];

    public string Host => host;

    public string Issuer => issuer;

    /// <summary>Signs what Teams brings.</summary>
    public SigningKey Teams { get; private set; } = new("teams-1", "msteams", "skype");

    /// <summary>Signs what another channel brings.</summary>
    public SigningKey WebChat { get; } = new("webchat-1", "webchat", "directline");

    /// <summary>May speak for no channel at all.</summary>
    public SigningKey Bare { get; } = new("bare-1", []);

    /// <summary>A new key signs for Teams from now on, and the one before is published no more.</summary>
    /// <returns>The one before.</returns>
    public SigningKey Rotate(string id)
    {
        SigningKey before = Teams;
        Teams = new SigningKey(id, "msteams", "skype");
        _published = [Teams, WebChat, Bare];
        return before;
    }

    public Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/v1/.well-known/openidconfiguration" => context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["issuer"] = issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = $"https://{host}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        }),
        "/v1/.well-known/keys" => context.Response.WriteAsJsonAsync(
            new JsonObject { ["keys"] = new JsonArray([.. Keys().Select(key => key.Jwk())]) }),
        _ => Results.NotFound().ExecuteAsync(context),
    };

    public void Dispose()
    {
        foreach (SigningKey key in Keys()) key.Dispose();
    }

    private IReadOnlyList<SigningKey> Keys() =>
        _published is { Count: > 0 } published ? published : [Teams, WebChat, Bare];
}
