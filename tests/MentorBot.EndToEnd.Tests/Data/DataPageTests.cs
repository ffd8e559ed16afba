using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MentorBot.Host;
using MentorBot.Host.Data;
using MentorBot.Turns.DataExport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.EndToEnd.Tests.Data;

/// <summary>The page on which people read what is held about them.</summary>
public sealed partial class DataPageTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_row_of_every_kind_is_among_the_folded_ones_with_all_its_values(string locale)
    {
        PersonalData data = SampleData.EveryKind(locale);
        Assert.True(data.Rows.Length > 30, $"Only {data.Rows.Length} rows.");
        string folded = (await PageAsync(locale, data)).Split("<details>")[1];
        using LanguageScope language = Languages.Use(Languages.Choose(locale));
        Assert.All(data.Rows, row => Assert.Contains(Encoder.Encode(row.Key), folded, StringComparison.Ordinal));
        Assert.All(
            data.Rows.SelectMany(row => RowValues.Of(row.Data)),
            value => Assert.Contains(Encoder.Encode(value.Value), folded, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task A_kind_that_the_story_does_not_know_is_among_the_folded_ones_only(string locale)
    {
        string[] parts = (await PageAsync(locale, SampleData.EveryKind(locale))).Split("<details>");
        Assert.DoesNotContain("zebrawords", parts[0], StringComparison.Ordinal);
        Assert.Contains("zebrawords", parts[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "What you said", "Week of", "16 November 2026", "Good", "Shared with Jo Lind")]
    [InlineData("de-DE", "Was du gesagt hast", "Woche vom", "16. November 2026", "Gut", "Geteilt mit Jo")]
    public async Task A_check_in_is_told_by_its_week_and_with_whom_it_was_shared(
        string locale, params string[] told)
    {
        string story = await StoryAsync(locale, SampleData.Row("checkin", """
            { "week": "2026-W47", "mood": "good", "win": "Shipped", "at": "2026-11-20T13:00:00+00:00",
              "winShare": { "id": "s1", "with": { "id": "o|jo", "name": "Jo Lind" }, "text": "Shipped" } }
            """));
        Assert.All(told, text => Assert.Contains(text, story, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB", "Goal: Two pages", "let go", "Evidence", "Maria liked it")]
    [InlineData("de-DE", "Ziel: Two pages", "losgelassen", "Beleg", "Maria liked it")]
    public async Task A_goal_is_told_with_its_evidence(string locale, params string[] told)
    {
        string story = await StoryAsync(
            locale,
            SampleData.Row("goal", """{ "id": "g1", "title": "Two pages", "due": "2026-12-04", "state": "Dropped" }"""),
            SampleData.Row("evidence", """{ "id": "e1", "goalId": "g1", "text": "Maria liked it" }"""));
        Assert.All(told, text => Assert.Contains(text, story, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB", "Feedback from Jo", "A win from Ann", "A blocker from Ben", "to somebody who has left")]
    [InlineData("de-DE", "Feedback von Jo", "Ein Erfolg von Ann", "Ein Hindernis von Ben", "nicht mehr da ist")]
    public async Task What_came_from_others_and_went_to_them_is_told_with_their_names(
        string locale, params string[] told)
    {
        string story = await StoryAsync(
            locale,
            SampleData.Row("feedback", """{ "with": { "id": "1", "name": "Jo" }, "did": "Asked", "isMine": false }"""),
            SampleData.Row("feedback", """{ "with": { "id": "", "name": "" }, "did": "Told", "isMine": true }"""),
            SampleData.Row("win", """{ "from": { "id": "2", "name": "Ann" }, "text": "Won" }"""),
            SampleData.Row(
                "exchange", """{ "with": { "id": "3", "name": "Ben" }, "blocker": "No", "isMentor": true }"""));
        Assert.All(told, text => Assert.Contains(text, story, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Its_headings_are_in_order_and_nothing_on_it_runs(string locale)
    {
        string html = await PageAsync(locale, SampleData.EveryKind(locale));
        int[] levels = [.. HeadingTag().Matches(html).Select(match => match.Value[2] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"<html lang=\"{locale[..2]}\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_not_as_expected_spoil_nothing()
    {
        string html = await PageAsync("en-GB", SampleData.Of(
            "en-GB",
            SampleData.Row("checkin", """{ "week": "soon", "progress": 7, "winShare": [] }"""),
            SampleData.Row("goal", """{ "title": 5, "due": "never", "state": null }"""),
            SampleData.Row("talk", """{ "timeZone": "Mars" }"""), SampleData.Row("profile", "[]")));
        Assert.Contains("Show all 4 records", html, StringComparison.Ordinal);
    }

    private static async Task<string> StoryAsync(string locale, params PersonalRow[] rows) =>
        (await PageAsync(locale, SampleData.Of(locale, rows))).Split("<details>")[0];

    private static async Task<string> PageAsync(string locale, PersonalData data)
    {
        using LanguageScope language = Languages.Use(Languages.Choose(locale));
        Dictionary<string, object?> parameters = new()
        {
            [nameof(DataPage.Data)] = data, [nameof(DataPage.Json)] = "{}",
        };
        IResult drawn = await Pages.DrawAsync<DataPage>(parameters, 200, CancellationToken.None);
        return Assert.IsType<ContentHttpResult>(drawn).ResponseContent!;
    }

    [GeneratedRegex("<h[1-6]>")]
    private static partial Regex HeadingTag();
}
