using System.Buffers;
using Azure;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Replaces an ETag that the service did not issue by a well-formed one that no row has; otherwise the service would
/// reject the whole request as malformed.
/// </summary>
internal static class ServiceETag
{
    private const string Begin = "W/\"datetime'";
    private const string End = "'\"";

    // Well formed, so that the service compares it, but no row has it.
    private static readonly ETag Never = new($"{Begin}0001-01-01T00%3A00%3A00.0000000Z{End}");

    private static readonly SearchValues<char> Inner =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%:.-+");

    /// <summary>The ETag to send.</summary>
    public static ETag Of(string etag) =>
        etag.Length > Begin.Length + End.Length && etag.StartsWith(Begin, StringComparison.Ordinal)
            && etag.EndsWith(End, StringComparison.Ordinal)
        && etag.AsSpan()[Begin.Length..^End.Length].IndexOfAnyExcept(Inner) < 0 ? new ETag(etag) : Never;
}
