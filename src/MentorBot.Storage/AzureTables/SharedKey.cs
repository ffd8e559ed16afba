using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// An account's key and what it signs: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key, "Table service (Shared Key
/// authorization)".
/// </summary>
internal sealed class SharedKey(string account, byte[] key)
{
    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public string Authorize(string method, string? contentType, string date, Uri uri)
    {
        byte[] signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(StringToSign(method, contentType, date, uri)));
        return $"SharedKey {account}:{Convert.ToBase64String(signature)}";
    }

    /// <summary>What is signed: the verb, no checksum, the content's type, the date, and the account with path and <c>comp</c>, if asked for.</summary>
    internal string StringToSign(string method, string? contentType, string date, Uri uri) =>
        $"{method}\n\n{contentType}\n{date}\n/{account}{uri.AbsolutePath}{Component(uri)}";

    private static string Component(Uri uri) =>
        uri.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("comp=", StringComparison.Ordinal)) is { } part ? "?" + part : "";
}
