using System.Buffers;
using Azure.Core;

namespace MentorBot.Storage.AzureTables;

/// <summary>A write of one row as the service takes it, alone or within a batch.</summary>
internal readonly record struct Operation(RequestMethod Method, string Path, string? IfMatch, EntityPlace Place)
{
    private const string Begin = "W/\"datetime'";
    private const string End = "'\"";

    // Well formed, so that the service compares it, and of no row.
    private const string Never = $"{Begin}0001-01-01T00%3A00%3A00.0000000Z{End}";

    private static readonly SearchValues<char> Inner = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%:.-+");

    public static Operation Of(string table, string partition, RowWrite write)
    {
        EntityPlace place = EntityPlace.Of(new RowId(partition, write.Row));
        return write.Kind switch
        {
            RowWriteKind.Insert => new(RequestMethod.Post, table, null, place),
            RowWriteKind.Replace => new(RequestMethod.Put, place.Path(table), Expected(write.ETag!), place),
            RowWriteKind.Upsert => new(RequestMethod.Put, place.Path(table), null, place),
            _ => new(RequestMethod.Delete, place.Path(table), write.ETag is null ? "*" : Expected(write.ETag), place),
        };
    }

    // An ETag that is not one of the service's is the ETag of no row; the service would call the whole request malformed.
    private static string Expected(string etag) =>
        etag.Length > Begin.Length + End.Length && etag.StartsWith(Begin, StringComparison.Ordinal) && etag.EndsWith(End, StringComparison.Ordinal)
        && etag.AsSpan()[Begin.Length..^End.Length].IndexOfAnyExcept(Inner) < 0 ? etag : Never;
}
