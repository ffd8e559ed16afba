using MentorBot.Sandbox.Serving;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Sandbox.Slack.Api;

/// <summary>
/// The arguments of a method: JSON, or a form whose <c>blocks</c> and <c>view</c> fields contain JSON.
/// </summary>
internal static class ApiArguments
{
    /// <summary>The largest accepted body, in bytes: more than any view or message needs.</summary>
    private const int Largest = 1024 * 1024;

    private static readonly string[] Nested = ["blocks", "view", "metadata"];

    /// <summary>The arguments; null if they cannot be parsed.</summary>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync(request, Largest, cancellationToken) is not { } body) return null;
        if (body.Length == 0) return [];
        return request.HasJsonContentType() ? JsonBody.Parse(body) as JsonObject : ReadForm(body);
    }

    private static JsonObject? ReadForm(byte[] body)
    {
        using FormReader reader = new(Encoding.UTF8.GetString(body)) { ValueLengthLimit = Largest };
        JsonObject arguments = [];
        foreach ((string name, StringValues values) in reader.ReadForm())
        {
            JsonNode? value = Nested.Contains(name)
                ? JsonBody.Parse(Encoding.UTF8.GetBytes(values.ToString()))
                : JsonValue.Create(values.ToString());
            if (value is null) return null;
            arguments[name] = value;
        }

        return arguments;
    }
}
