using MentorBot.Privacy;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MentorBot.Host.Data;

/// <summary>
/// The data pages are below the setting <c>PublicUrl</c>; in Development without that setting, below the address at
/// which the program listens.
/// </summary>
/// <param name="publicUrl">The setting <c>PublicUrl</c>.</param>
/// <param name="server">The program's own server, in Development; null otherwise.</param>
internal sealed class DataPages(Uri? publicUrl, IServer? server) : IDataPages
{
    public const string Path = "data/";

    public Uri? Begin => (publicUrl ?? Listening) is { } url ? new Uri(url, Path) : null;

    private Uri? Listening =>
        server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? new Uri(address)
            : null;
}
