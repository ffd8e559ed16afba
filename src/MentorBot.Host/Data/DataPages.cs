using MentorBot.Privacy;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MentorBot.Host.Data;

/// <summary>
/// The pages stand where the setting <c>PublicUrl</c> says; in Development without it, where the program listens.
/// </summary>
/// <param name="publicUrl">The setting.</param>
/// <param name="server">The listening program, in Development; null otherwise.</param>
internal sealed class DataPages(Uri? publicUrl, IServer? server) : IDataPages
{
    public const string Path = "data/";

    public Uri? Begin => (publicUrl ?? Listening) is { } url ? new Uri(url, Path) : null;

    private Uri? Listening =>
        server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? new Uri(address)
            : null;
}
