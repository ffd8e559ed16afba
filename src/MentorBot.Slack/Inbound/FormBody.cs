using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Slack.Inbound;

/// <summary>Parses a form from the bytes whose signature was checked.</summary>
internal static class FormBody
{
    /// <summary>The fields; null if the body is not a form or exceeds the size limits.</summary>
    public static Dictionary<string, StringValues>? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using FormReader reader = new(Encoding.UTF8.GetString(body.Span));
            reader.ValueLengthLimit = SlackGate.MaxBodyBytes;
            return reader.ReadForm();
        }
        catch (InvalidDataException)
        {
            // More fields than any command has, or too long a name.
            return null;
        }
    }

    /// <summary>The value of a field that occurs once and is not empty.</summary>
    public static string? Word(this Dictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out StringValues values) && values is [{ } only] && !string.IsNullOrWhiteSpace(only)
            ? only
            : null;
}
