using MentorBot.Storage;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>What is in a store.</summary>
/// <param name="Leaving">Messages and letters that are still to go out.</param>
/// <param name="Dead">Those that were given up.</param>
/// <param name="Failures">Turns that failed.</param>
/// <param name="Goals">The goals of people, by their titles: each as often as it is there.</param>
internal sealed record Census(int Leaving, int Dead, int Failures, IReadOnlyDictionary<string, int> Goals)
{
    public static async Task<Census> OfAsync(ITableStore store, CancellationToken cancellationToken)
    {
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        Dictionary<string, int> goals = new(StringComparer.Ordinal);
        await foreach (StoredRow row in store.ScanTableAsync("People", null, cancellationToken))
        {
            Count(kinds, row.Id.Row.Split('|')[0]);
            if (row.Body.Kind == "goal") Count(goals, (string)JsonNode.Parse(row.Body.Json.Span)!["title"]!);
        }

        return new Census(
            kinds.GetValueOrDefault("out") + kinds.GetValueOrDefault("letter"),
            kinds.GetValueOrDefault("dead") + kinds.GetValueOrDefault("deadletter"),
            kinds.GetValueOrDefault("failure"),
            goals);
    }

    private static void Count(Dictionary<string, int> counts, string key) =>
        counts[key] = counts.GetValueOrDefault(key) + 1;
}
