namespace MentorBot.Host;

/// <summary>The address at which this machine reaches a program that listens on it.</summary>
internal static class OwnAddress
{
    /// <summary>The first address without TLS, otherwise the first; null if there is none.</summary>
    /// <exception cref="FormatException">One of the texts is not an address.</exception>
    public static Uri? Of(IEnumerable<string> urls)
    {
        Uri[] addresses = [.. urls.Select(url => Reachable(BindingAddress.Parse(url)))];
        return addresses.FirstOrDefault(address => address.Scheme == Uri.UriSchemeHttp) ?? addresses.FirstOrDefault();
    }

    // A host of "*" or "0.0.0.0" stands for every address of this machine.
    private static Uri Reachable(BindingAddress address)
    {
        bool isEvery = address.Host is "*" or "+" or "0.0.0.0" or "[::]";
        return new UriBuilder(address.Scheme, isEvery ? "127.0.0.1" : address.Host, address.Port).Uri;
    }
}
