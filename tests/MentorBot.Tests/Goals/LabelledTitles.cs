using System.Reflection;

namespace MentorBot.Tests.Goals;

/// <summary>
/// Titles of micro-goals that a person has labelled. The rule was made with the "dev" ones in sight and the "held-out"
/// ones out of it.
/// </summary>
internal static class LabelledTitles
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<LabelledTitle> Of(string split)
    {
        using Stream json = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream("MentorBot.Tests.Goals.goal-titles.json")
            ?? throw new InvalidOperationException("goal-titles.json is not embedded.");
        return [.. JsonSerializer.Deserialize<LabelledTitle[]>(json, Web)!.Where(title => title.Split == split)];
    }
}

internal sealed record LabelledTitle(string Title, string Language, bool Vague, string Split);

/// <summary>How a judgement fares on labelled titles.</summary>
/// <param name="Accuracy">The share judged as the label says, 0 to 1.</param>
/// <param name="FalseSuggestions">The share of the concrete titles that are called vague, 0 to 1.</param>
/// <param name="Missed">The share of the vague titles that are called concrete, 0 to 1.</param>
internal sealed record Fit(double Accuracy, double FalseSuggestions, double Missed)
{
    public static Fit Of(Func<string, bool> isVague, IReadOnlyList<LabelledTitle> titles) => new(
        Share(titles, title => isVague(title.Title) == title.Vague),
        Share([.. titles.Where(title => !title.Vague)], title => isVague(title.Title)),
        Share([.. titles.Where(title => title.Vague)], title => !isVague(title.Title)));

    private static double Share(IReadOnlyList<LabelledTitle> titles, Func<LabelledTitle, bool> of) =>
        (double)titles.Count(of) / titles.Count;
}
