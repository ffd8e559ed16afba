namespace MentorBot.Sandbox.Slack.ToBot;

/// <summary>
/// Writes JSON and forms exactly as Slack does: slashes escaped, ASCII only, plus signs for spaces.
/// </summary>
internal static class WireJson
{
    /// <summary>JSON as text. In JSON a slash occurs only inside strings, so every slash can be escaped.</summary>
    public static string Text(JsonObject payload) =>
        payload.ToJsonString().Replace("/", "\\/", StringComparison.Ordinal);

    /// <summary>The same as <see cref="Text"/>, as bytes.</summary>
    public static byte[] Bytes(JsonObject payload) => Encoding.UTF8.GetBytes(Text(payload));

    /// <summary>A form with these fields.</summary>
    public static byte[] Form(params IEnumerable<(string Name, string Value)> fields) =>
        Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{field.Name}={Escape(field.Value)}")));

    private static string Escape(string value) =>
        Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
