namespace MentorBot.Benchmarks.Platform;

/// <summary>
/// Teams: an activity without a token, as the Bot Framework brings it to a bot that is not registered.
/// </summary>
/// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>
internal sealed class TeamsWire : Wire
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";

    public override string Name => "teams";

    public override HttpRequestMessage Bring(Message message, Uri bot, TimeProvider clock) =>
        Post(new Uri(bot, "api/messages"), JsonFields.Write(json => Write(json, message, clock.GetUtcNow())));

    private static void Write(Utf8JsonWriter json, Message message, DateTimeOffset now)
    {
        string person = message.Person.ToString(CultureInfo.InvariantCulture);
        json.WriteStrings(
            ("type", "message"), ("id", message.Id), ("timestamp", now.ToString("O", CultureInfo.InvariantCulture)));
        json.WriteStrings(("serviceUrl", message.Platform.GetLeftPart(UriPartial.Authority)), ("channelId", "msteams"));
        json.WriteStrings(("text", message.Text), ("textFormat", "plain"), ("locale", "en-US"));
        json.WriteObject("from",
            ("id", $"29:bench-{person}"), ("name", $"Person {person}"),
            ("aadObjectId", $"aaaaaaaa-0000-0000-0000-{person.PadLeft(12, '0')}"));
        json.WriteObject(
            "conversation", ("id", $"a:bench-{person}"), ("conversationType", "personal"), ("tenantId", Tenant));
        json.WriteObject("recipient", ("id", "28:bot"), ("name", "MentorBot"));
        json.WriteStartObject("channelData");
        json.WriteObject("tenant", ("id", Tenant));
        json.WriteEndObject();
    }
}
