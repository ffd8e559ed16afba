namespace MentorBot.Benchmarks;

/// <summary>The options behind a verb, each a name with one value.</summary>
internal static class CommandLine
{
    /// <summary>Applies one option after the other.</summary>
    /// <param name="arguments">Names and values in turn.</param>
    /// <param name="options">The options that hold where nothing else is said.</param>
    /// <param name="with">The options with one more: from those before, its name and its value.</param>
    /// <exception cref="UsageException">
    /// An option lacks its value, or <paramref name="with"/> refuses it.
    /// </exception>
    public static T Parse<T>(string[] arguments, T options, Func<T, string, string, T> with)
    {
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string name = arguments[i];
            string value = i + 1 < arguments.Length
                ? arguments[i + 1]
                : throw new UsageException($"{name} needs a value, or is not an option.");
            options = with(options, name, value);
        }

        return options;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static int Number(string name, string value, int most, int least = 1) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least
            && number <= most
            ? number
            : throw new UsageException($"{name} expects a number from {least} to {most}, found '{value}'.");

    public static UsageException Unknown(string name) => new($"There is no option '{name}'.");
}
