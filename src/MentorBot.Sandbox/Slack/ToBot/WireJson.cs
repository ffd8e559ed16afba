using System.Text;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Slack.ToBot;

/// <summary>
/// JSON and forms, to the letter as Slack writes them: slashes escaped, nothing beyond ASCII, plus signs for spaces.
/// </summary>
internal static class WireJson
{
    /// <summary>A slash stands in strings alone, so that each of them can be escaped.</summary>
    public static string Text(JsonObject payload) =>
        payload.ToJsonString().Replace("/", "\\/", StringComparison.Ordinal);

    /// <summary>As <see cref="Text"/>.</summary>
    public static byte[] Bytes(JsonObject payload) => Encoding.UTF8.GetBytes(Text(payload));

    /// <summary>A form with these fields.</summary>
    public static byte[] Form(params IEnumerable<(string Name, string Value)> fields) =>
        Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{field.Name}={Escape(field.Value)}")));

    private static string Escape(string value) =>
        Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
