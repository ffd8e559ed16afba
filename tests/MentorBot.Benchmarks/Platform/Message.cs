using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MentorBot.Benchmarks.Platform;

/// <summary>A personal message as Teams delivers it, from one of the people that the load generator plays.</summary>
/// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object"/>
internal sealed record Message(string Id, int Person, string Text, Uri ServiceUrl)
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";

    public HttpContent ToContent(TimeProvider clock)
    {
        using MemoryStream body = new();
        using (Utf8JsonWriter json = new(body))
            Write(json, clock.GetUtcNow());
        ByteArrayContent content = new(body.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private void Write(Utf8JsonWriter json, DateTimeOffset now)
    {
        string person = Person.ToString(CultureInfo.InvariantCulture);
        json.WriteStartObject();
        Strings(json, ("type", "message"), ("id", Id), ("timestamp", now.ToString("O", CultureInfo.InvariantCulture)));
        Strings(json, ("serviceUrl", ServiceUrl.GetLeftPart(UriPartial.Authority)), ("channelId", "msteams"));
        Strings(json, ("text", Text), ("textFormat", "plain"), ("locale", "en-US"));
        Object(json, "from", ("id", $"29:bench-{person}"), ("name", $"Person {person}"), ("aadObjectId", $"aaaaaaaa-0000-0000-0000-{person.PadLeft(12, '0')}"));
        Object(json, "conversation", ("id", $"a:bench-{person}"), ("conversationType", "personal"), ("tenantId", Tenant));
        Object(json, "recipient", ("id", "28:bot"), ("name", "MentorBot"));
        json.WriteStartObject("channelData");
        Object(json, "tenant", ("id", Tenant));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Object(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        json.WriteStartObject(name);
        Strings(json, fields);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        foreach ((string name, string value) in fields)
            json.WriteString(name, value);
    }
}
