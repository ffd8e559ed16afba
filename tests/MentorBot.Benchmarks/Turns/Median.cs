namespace MentorBot.Benchmarks.Turns;

internal static class Median
{
    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
