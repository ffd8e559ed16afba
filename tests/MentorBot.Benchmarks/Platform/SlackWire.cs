using System.Security.Cryptography;

namespace MentorBot.Benchmarks.Platform;

/// <summary>
/// Slack: an event with its signature. The echo bot listens to mentions alone, so everything said is one.
/// </summary>
/// <seealso href="https://docs.slack.dev/apis/events-api/"/>
internal sealed class SlackWire : Wire
{
    /// <summary>What the load generator signs with and the echo bot expects.</summary>
    public const string Secret = "benchsecret";

    /// <summary>What the echo bot listens to.</summary>
    public const string EventType = "app_mention";

    private const string Team = "T1";
    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);

    public override string Name => "slack";

    public override HttpRequestMessage Bring(Message message, Uri bot, TimeProvider clock)
    {
        DateTimeOffset now = clock.GetUtcNow();
        byte[] body = JsonFields.Write(json => Write(json, message, now));
        string timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        HttpRequestMessage request = Post(new Uri(bot, "slack/events"), body);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Sign(timestamp, body));
        return request;
    }

    private static void Write(Utf8JsonWriter json, Message message, DateTimeOffset now)
    {
        string person = message.Person.ToString(CultureInfo.InvariantCulture);
        json.WriteStrings(("type", "event_callback"), ("team_id", Team), ("event_id", $"Ev-{message.Id}"));
        json.WriteObject("event",
            ("type", EventType), ("channel_type", "im"), ("text", message.Text), ("user", $"U{person}"),
            ("channel", $"D{person}"),
            ("ts", $"{now.ToUnixTimeMilliseconds()}.{message.Id}"));
        json.WriteStartArray("authorizations");
        json.WriteStartObject();
        json.WriteStrings(("team_id", Team), ("user_id", "UBOT"));
        json.WriteBoolean("is_bot", true);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <seealso href="https://docs.slack.dev/authentication/verifying-requests-from-slack"/>
    private static string Sign(string timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"v0:{timestamp}:"), .. body];
        return $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Key, signed))}";
    }
}
