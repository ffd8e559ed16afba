using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Slack.Inbound;

/// <summary>A form, read from the bytes whose signature was checked.</summary>
internal static class FormBody
{
    /// <summary>The fields; null where it is no form of bearable size.</summary>
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
            // More fields than any command has, or a name without end.
            return null;
        }
    }

    /// <summary>A field that is there once and is not empty.</summary>
    public static string? Word(this Dictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out StringValues values) && values is [{ } only] && !string.IsNullOrWhiteSpace(only)
            ? only
            : null;
}
