using System.Diagnostics;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Conversation.Tests.Language.Intents;

namespace MentorBot.Benchmarks.Language;

/// <summary>
/// How well and how fast sentences are understood: those that the matcher's examples were written with, and those kept
/// apart.
/// </summary>
internal static class LanguageVerb
{
    private static readonly string[] Languages = ["en", "de"];

    public static Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        LanguageOptions options = LanguageOptions.Parse(arguments);
        Stopwatch learning = Stopwatch.StartNew();
        IntentMatcher.Prepare();
        Write($"learning the examples of {Languages.Length} languages: {learning.ElapsedMilliseconds:N0} ms");
        foreach (string half in new[] { "seen", "apart" })
        {
            foreach (string language in Languages) ReportUnderstood(half, language);
        }

        foreach (string language in Languages) ReportUnrelated(language);
        ReportTime(options.Runs, cancellationToken);
        return Task.FromResult(0);
    }

    private static void ReportUnderstood(string half, string language)
    {
        IReadOnlyList<(string Heading, string Text)> sentences = Phrasings.Read($"{half}.{language}.txt");
        int right = 0;
        int wrong = 0;
        int offered = 0;
        foreach ((string intent, string text) in sentences)
        {
            IReadOnlyList<Meaning> found = IntentMatcher.Match(text, Phrasings.Names);
            if (found is [{ IsSure: true } sure, ..]) _ = sure.Intent == intent ? right++ : wrong++;
            else if (found.Take(3).Any(meaning => meaning.Intent == intent)) offered++;
        }

        double all = sentences.Count;
        Write($"{half} {language}: {right / all:P1} understood, {wrong / all:P1} taken for something else,");
        Write($"    {offered / all:P1} offered as one of three buttons ({all} sentences)");
    }

    private static void ReportUnrelated(string language)
    {
        (string Heading, string Text)[] sentences =
            [.. Phrasings.Read($"unrelated.{language}.txt").Where(line => line.Heading == "apart")];
        int taken = sentences.Count(line => IntentMatcher.Match(line.Text, Phrasings.Names) is [{ IsSure: true }, ..]);
        Write($"unrelated {language}, apart: {taken} of {sentences.Length} taken for an intent");
    }

    private static void ReportTime(int runs, CancellationToken cancellationToken)
    {
        string[] sentences =
            [.. Languages.SelectMany(language => Phrasings.Read($"apart.{language}.txt")).Select(line => line.Text)];
        List<double> times = [];
        for (int run = 0; run < runs; run++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Stopwatch reading = Stopwatch.StartNew();
            foreach (string text in sentences) IntentMatcher.Match(text, Phrasings.Names);
            times.Add(reading.Elapsed.TotalMicroseconds / sentences.Length);
        }

        Write($"one sentence: {times.Order().ElementAt(times.Count / 2):N1} µs (median of {runs} runs)");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
