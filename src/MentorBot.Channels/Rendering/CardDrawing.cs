using Microsoft.Extensions.Logging;

namespace MentorBot.Channels.Rendering;

/// <summary>Draws cards as large as the platform takes them, and never at the price of the message.</summary>
public static partial class CardDrawing
{
    private const int ShortestCut = 16;

    /// <summary>Draws the card anew with ever shorter texts until it fits.</summary>
    /// <param name="longest">The longest text to begin with, in UTF-16 characters.</param>
    /// <param name="draw">Draws the card; no text is to be longer than the number that it is given.</param>
    /// <param name="fits">True where the platform takes a message of that size.</param>
    /// <returns>The card as JSON; null where it is too large even with all its texts cut to a few characters.</returns>
    public static ReadOnlyMemory<byte>? Fit(
        int longest, Func<int, ReadOnlyMemory<byte>> draw, Func<ReadOnlyMemory<byte>, bool> fits)
    {
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(fits);
        for (; longest >= ShortestCut; longest = longest * 3 / 4)
        {
            ReadOnlyMemory<byte> json = draw(longest);
            if (fits(json)) return json;
        }

        return null;
    }

    /// <summary>What is drawn, or nothing where drawing fails: the message's plain text can then go instead.</summary>
    /// <param name="draw">Draws the card.</param>
    /// <param name="log">Told of a failure, without a word of the card.</param>
    /// <returns>The card as JSON; empty where it could not be drawn.</returns>
    public static ReadOnlyMemory<byte> OrNothing(Func<ReadOnlyMemory<byte>> draw, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(draw);
        try
        {
            return draw();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotDrawn(log, e.GetType().Name, e.StackTrace); // Its message may hold what the card says.
            return default;
        }
    }

    [LoggerMessage(LogLevel.Error, "A card could not be drawn ({Fault}); its plain text goes instead. {Stack}")]
    private static partial void NotDrawn(ILogger log, string fault, string? stack);
}
