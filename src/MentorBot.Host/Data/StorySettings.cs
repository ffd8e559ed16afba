using System.Text.Json.Nodes;
using MentorBot.Turns.DataExport;

namespace MentorBot.Host.Data;

/// <summary>The last chapter of a person's data: how the bot is set up for them, and whom they work with.</summary>
internal static class StorySettings
{
    /// <param name="data">Everything that is held about the person.</param>
    /// <param name="zone">Their time zone; null where it is not known.</param>
    /// <param name="day">Writes the day of a moment.</param>
    public static IEnumerable<StoryItem> Of(PersonalData data, string? zone, Func<DateTimeOffset?, string?> day)
    {
        yield return new StoryItem(
            DataWords.Talk,
            [
                (DataWords.Name, Texts(data, "profile", "name").Concat(Texts(data, "talk", "name")).FirstOrDefault()),
                (DataWords.Language, data.Language),
                (DataWords.Zone, zone),
                (DataWords.Paused, Moments(data, "pause", "since").Select(day).FirstOrDefault()),
                .. Moments(data, "nudge", "due").Order().Select(due => (DataWords.WritesNext, day(due))).Distinct(),
                .. data.Accounts.Select(account => (DataWords.Accounts, (string?)account)),
                .. data.Emails.Select(email => (DataWords.Emails, (string?)email)),
            ]);
        JsonNode?[] circles =
        [
            .. Rows(data, "profile").Select(row => row.Field("circle")), .. Rows(data, "own-circle"),
        ];
        yield return new StoryItem(
            DataWords.Circle,
            [
                .. One(circles, "manager", DataWords.Manager), .. One(circles, "mentor", DataWords.Mentor),
                .. Many(circles, "reports", DataWords.Reports), .. Many(circles, "mentees", DataWords.Mentees),
            ]);
    }

    private static IEnumerable<(string, string?)> One(JsonNode?[] circles, string role, string label) =>
        circles.Select(circle => (label, circle.Field(role).Text("name"))).Distinct();

    private static IEnumerable<(string, string?)> Many(JsonNode?[] circles, string role, string label) =>
        circles.SelectMany(circle => circle.Items(role)).Select(contact => (label, contact.Text("name"))).Distinct();

    private static IEnumerable<string?> Texts(PersonalData data, string kind, string field) =>
        Rows(data, kind).Select(row => row.Text(field)).Where(text => text is not null);

    private static IEnumerable<DateTimeOffset?> Moments(PersonalData data, string kind, string field) =>
        Rows(data, kind).Select(row => row.Moment(field)).Where(moment => moment is not null);

    private static IEnumerable<JsonNode?> Rows(PersonalData data, string kind) =>
        data.Rows.Where(row => row.Kind == kind).Select(row => (JsonNode?)row.Data);
}
