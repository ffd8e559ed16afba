using MentorBot.Identity;
using MentorBot.Storage;

namespace MentorBot.Tests.Samples;

/// <summary>
/// Every row that holds somebody's id says whom it names: the rows of the released story are searched.
/// </summary>
public sealed class RowReferenceTests
{
    [Fact]
    public async Task Whom_the_rows_of_the_story_hold_they_name()
    {
        await using Bot bot = await Bot.StartAsync();
        StoredRow[] rows =
            [.. SampledRow.All.Where(sample => sample.Table == Tables.People).Select(sample => sample.Row)];
        string[] people = [.. rows.Select(row => row.Id.Partition).Distinct()];
        Assert.True(people.Length > 2, "The samples are of too few people.");

        List<string> unnamed = [];
        int found = 0;
        foreach (StoredRow row in rows)
        {
            HashSet<string> held = [.. TextsOf(JsonNode.Parse(row.Body.Json.Span)).Intersect(people)];
            held.Remove(row.Id.Partition);
            found += held.Count;
            HashSet<string> named = [.. bot.References.In(row).Select(person => person.Partition)];
            unnamed.AddRange(held.Except(named).Select(_ => $"{row.Body.Kind} {row.Id.Row}"));
        }

        Assert.Empty(unnamed);
        Assert.True(found > 5, "Hardly any row holds somebody's id.");
    }

    private static IEnumerable<string> TextsOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => TextsOf(field.Value)),
        JsonArray items => items.SelectMany(TextsOf),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
