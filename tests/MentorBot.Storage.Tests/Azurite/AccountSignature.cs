using System.Security.Cryptography;

namespace MentorBot.Storage.Tests.Azurite;

/// <summary>
/// Shared access signatures of the emulator's account, which it checks:
/// https://learn.microsoft.com/rest/api/storageservices/create-account-sas.
/// </summary>
internal static class AccountSignature
{
    /// <summary>The query of an address that lets in.</summary>
    /// <param name="permissions">Such as <c>rl</c>, to read and to list.</param>
    public static string Of(string permissions)
    {
        const string account = "devstoreaccount1", version = "2019-02-02", services = "t", kinds = "sco", expiry =
            "2090-01-01T00:00:00Z";
        byte[] key = Convert.FromBase64String(AzuriteProcess.Key);
        string text = $"{account}\n{permissions}\n{services}\n{kinds}\n\n{expiry}\n\n\n{version}\n";
        string signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        return $"sv={version}&ss={services}&srt={kinds}&sp={permissions}&se={Uri.EscapeDataString(expiry)}"
            + $"&sig={Uri.EscapeDataString(signature)}";
    }
}
