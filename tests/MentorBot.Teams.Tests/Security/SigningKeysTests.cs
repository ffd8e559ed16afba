using System.Security.Cryptography;
using MentorBot.Teams.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace MentorBot.Teams.Tests.Security;

/// <summary>Which keys sign what comes in, and when that is asked for.</summary>
public sealed class SigningKeysTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly Provider _provider = new();
    private readonly ServiceProvider _services;

    public SigningKeysTests() => _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock)
        .AddTeams(new TeamsOptions { AppId = "app", AppPassword = "secret" })
        .AddSingleton<IDocumentRetriever>(_provider).BuildServiceProvider();

    private SigningKeys Keys => _services.GetRequiredService<SigningKeys>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_key_is_known_by_its_id_and_asked_for_once()
    {
        _provider.Serve("k1", "k2");
        Assert.True(await Keys.HaveAsync("k1", default));
        Assert.True(await Keys.HaveAsync("k2", default));
        Assert.False(await Keys.HaveAsync("k3", default));
        Assert.Equal(1, _provider.Reads);
    }

    [Fact]
    public async Task A_new_key_is_looked_for_at_most_every_ten_seconds_and_the_SDK_then_reads_anew()
    {
        _provider.Serve("k1");
        Assert.True(await Keys.HaveAsync("k1", default));
        object before = _services.GetRequiredService<TeamsAuthentication>().Current;
        _provider.Serve("k2");
        Assert.False(await Keys.HaveAsync("k2", default));
        _clock.Pass(TimeSpan.FromSeconds(11));
        Assert.True(await Keys.HaveAsync("k2", default));
        Assert.False(await Keys.HaveAsync("k1", default));
        Assert.Equal(2, _provider.Reads);
        Assert.NotSame(before, _services.GetRequiredService<TeamsAuthentication>().Current);
    }

    [Fact]
    public async Task A_good_key_stays_good_while_the_service_is_away()
    {
        _provider.Serve("k1");
        Assert.True(await Keys.HaveAsync("k1", default));
        _provider.IsAway = true;
        _clock.Pass(TimeSpan.FromHours(13));
        Assert.True(await Keys.HaveAsync("k1", default));
        await Assert.ThrowsAnyAsync<Exception>(async () => await Keys.HaveAsync("k2", default));
        _provider.IsAway = false;
        _provider.Serve("k2");
        _clock.Pass(TimeSpan.FromMinutes(2));
        Assert.False(await Keys.HaveAsync("k1", default));
    }

    [Fact]
    public async Task Without_the_service_nothing_is_known()
    {
        _provider.IsAway = true;
        await Assert.ThrowsAnyAsync<Exception>(async () => await Keys.HaveAsync("k1", default));
        _provider.IsAway = false;
        _provider.Serve("k1");
        Assert.True(await Keys.HaveAsync("k1", default));
    }

    /// <summary>The identity provider's two documents.</summary>
    private sealed class Provider : IDocumentRetriever
    {
        private string _keys = "";

        public bool IsAway { get; set; }

        public int Reads { get; private set; }

        public void Serve(params string[] ids)
        {
            using RSA rsa = RSA.Create(2048);
            JsonWebKey key =
                JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)));
            _keys =
                JsonSerializer.Serialize(
                    new { keys = ids.Select(id => new { kty = "RSA", use = "sig", kid = id, n = key.N, e = key.E }) });
        }

        public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            if (IsAway) throw new IOException("away");
            if (!address.EndsWith("openidconfiguration", StringComparison.Ordinal)) return Task.FromResult(_keys);
            Reads++;
            return Task.FromResult(
                """
                {"issuer":"https://api.botframework.com",
                 "jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}
                """);
        }
    }
}
