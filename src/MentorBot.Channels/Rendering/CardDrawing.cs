using Microsoft.Extensions.Logging;

namespace MentorBot.Channels.Rendering;

/// <summary>Renders cards within the platform's size limits, and never loses the message because of its card.</summary>
public static partial class CardDrawing
{
    private const int ShortestCut = 16;

    /// <summary>Renders the card again with shorter and shorter texts until it fits.</summary>
    /// <param name="longest">The maximum length of a text in the first attempt, in UTF-16 characters.</param>
    /// <param name="draw">Renders the card; no text may be longer than the number that it receives.</param>
    /// <param name="fits">Whether the platform accepts a message of that size.</param>
    /// <returns>The card as JSON; null if it is too large even with all its texts cut to a few characters.</returns>
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

    /// <summary>
    /// The rendered card, or nothing if rendering fails: then the message's plain text can be sent instead.
    /// </summary>
    /// <param name="draw">Renders the card.</param>
    /// <param name="log">Logs a failure, without any text of the card.</param>
    /// <returns>The card as JSON; empty if it could not be rendered.</returns>
    public static ReadOnlyMemory<byte> OrNothing(Func<ReadOnlyMemory<byte>> draw, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(draw);
        try
        {
            return draw();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotDrawn(log, e.GetType().Name, e.StackTrace); // Its message may quote the card.
            return default;
        }
    }

    [LoggerMessage(LogLevel.Error, "A card could not be drawn ({Fault}); its plain text is sent instead. {Stack}")]
    private static partial void NotDrawn(ILogger log, string fault, string? stack);
}
