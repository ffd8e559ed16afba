using Microsoft.Rest.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MentorBot.Teams.Protocol;

/// <summary>
/// Reads and writes the Bot Framework's types as JSON. The serializers are reused, since each new one builds its type
/// contracts again. Dates are left as text.
/// </summary>
internal static class ActivityJson
{
    /// <summary>The maximum nesting depth of the JSON.</summary>
    public const int MaxDepth = 128;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly ReadOnlyJsonContractResolver Contracts = new();
    private static readonly JsonSerializer Strict = JsonSerializer.Create(Settings());
    private static readonly JsonSerializer Lenient = JsonSerializer.Create(Settings(leavesOut: true));

    /// <summary>
    /// Reads text that was already checked to be JSON. A property of an unexpected kind counts as absent if the reader
    /// can skip it.
    /// </summary>
    /// <exception cref="JsonException">A property of an unexpected kind cannot be skipped.</exception>
    public static T? Read<T>(ReadOnlyMemory<byte> utf8) where T : class => Read<T>(Lenient, Utf8.GetString(utf8.Span));

    /// <summary>Reads an object of any shape.</summary>
    /// <exception cref="JsonException">The JSON is not an object.</exception>
    public static JObject ReadObject(string json) =>
        Read<JObject>(Strict, json) ?? throw new JsonSerializationException("A JSON object was expected.");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The JSON is not of that type.</exception>
    public static T? Read<T>(string json) where T : class => Read<T>(Strict, json);

    /// <summary>The value as JSON, without nulls.</summary>
    public static string Write(object value)
    {
        using StringWriter text = new(System.Globalization.CultureInfo.InvariantCulture);
        using (JsonTextWriter writer = new(text)) Strict.Serialize(writer, value);
        return text.ToString();
    }

    /// <summary>The value as UTF-8.</summary>
    public static byte[] WriteUtf8(object value) => Utf8.GetBytes(Write(value));

    private static T? Read<T>(JsonSerializer serializer, string json) where T : class
    {
        using JsonTextReader reader = new(new StringReader(json)) { MaxDepth = MaxDepth };
        return serializer.Deserialize<T>(reader);
    }

    private static JsonSerializerSettings Settings(bool leavesOut = false) => new()
    {
        ContractResolver = Contracts,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = MaxDepth,
        Error = leavesOut
            ? static (_, error) => error.ErrorContext.Handled = error.ErrorContext.Error is JsonSerializationException
            : null,
    };
}
