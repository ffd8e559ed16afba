using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MentorBot.Teams.Security;

/// <summary>
/// The ids of the keys that sign the channel's tokens. Two weaknesses of the SDK are fixed here. If a token names no
/// known key the SDK tries every key, and then does not check endorsements; and it refreshes the keys only every twelve
/// hours. Here an unknown key triggers a refresh at once, at most every ten seconds.
/// </summary>
internal sealed class SigningKeys(
    TeamsAuthentication authentication, TeamsOptions options, IDocumentRetriever documents, TimeProvider clock)
        : IDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    private readonly SemaphoreSlim _reading = new(1);
    private Known _known = new([], DateTimeOffset.MinValue, 0);

    /// <summary>Whether the service signs with that key.</summary>
    /// <exception cref="Exception">The service could not be reached, and the key is not known.</exception>
    public async ValueTask<bool> HaveAsync(string keyId, CancellationToken cancellationToken)
    {
        Known known = _known;
        if (known.Ids.Contains(keyId) && clock.GetUtcNow() - known.At < LongestPause) return true;
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - _known.At >= ShortestPause) await ReadAsync(cancellationToken);
            return _known.Ids.Contains(keyId);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested && _known.Ids.Contains(keyId))
        {
            // A known key stays valid while the service is unreachable; the next attempt comes a little later.
            _known = _known with { At = clock.GetUtcNow() - LongestPause + ShortestPause };
            return true;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        OpenIdConnectConfiguration configuration =
            await OpenIdConnectConfigurationRetriever.GetAsync(
                TeamsCloud.Of(options.Cloud).OpenIdMetadataUrl, documents, cancellationToken);
        ImmutableHashSet<string> ids =
        [
            .. configuration.SigningKeys.Select(static key => key.KeyId).Where(static id => !string.IsNullOrEmpty(id)),
        ];
        bool anew = !_known.Ids.IsEmpty && !_known.Ids.SetEquals(ids);
        _known = new Known(ids, clock.GetUtcNow(), anew ? _known.Generation + 1 : _known.Generation);
        if (anew) authentication.ReadKeysAnew(_known.Generation);
    }

    private sealed record Known(ImmutableHashSet<string> Ids, DateTimeOffset At, int Generation);
}
