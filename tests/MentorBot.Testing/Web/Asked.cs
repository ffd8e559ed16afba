using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MentorBot.Testing.Web;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Method">The HTTP method; of Slack's Web API, the API's own method.</param>
/// <param name="Target">The path and query, as they were sent.</param>
/// <param name="Headers">By their names in capitals.</param>
/// <param name="Body">The body.</param>
public sealed record Asked(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Header(string name) => Headers.GetValueOrDefault(name.ToUpperInvariant());

    /// <summary>Reads a request to its end.</summary>
    public static async Task<Asked> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        using StreamReader reader = new(context.Request.Body, Encoding.UTF8);
        return new Asked(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(
                static header => header.Key.ToUpperInvariant(), static header => header.Value.ToString()),
            await reader.ReadToEndAsync(cancellationToken));
    }
}
