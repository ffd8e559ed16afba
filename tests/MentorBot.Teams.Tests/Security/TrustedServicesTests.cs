using MentorBot.Teams.Security;

namespace MentorBot.Teams.Tests.Security;

/// <summary>Which services may be given the bot's token.</summary>
public sealed class TrustedServicesTests
{
    private readonly TrustedServices _services = new();

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/v3/conversations", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams/", true)]
    [InlineData("http://smba.trafficmanager.net/teams/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/teams/", false)]
    [InlineData("https://smba.trafficmanager.net.example.org/teams/", false)]
    [InlineData("https://evil-smba.trafficmanager.net/teams/", false)]
    [InlineData("https://service.example.org/", false)]
    [InlineData("http://127.0.0.1:3978/sandbox/teams/", false)]
    public void Microsofts_own_are_trusted(string address, bool trusted) =>
        Assert.Equal(trusted, _services.Trusts(new Uri(address)));

    [Fact]
    public void One_that_an_activity_with_a_good_token_named_is_trusted()
    {
        _services.Add("https://service.example.org:8443/emea/");
        Assert.True(_services.Trusts(new Uri("https://service.example.org:8443/emea/v3/conversations")));
        Assert.False(_services.Trusts(new Uri("https://service.example.org/emea/")));
        Assert.False(_services.Trusts(new Uri("http://service.example.org:8443/emea/")));
    }

    [Theory]
    [InlineData("http://service.example.org/")]
    [InlineData("not an address")]
    [InlineData("")]
    public void What_is_no_secure_address_is_never_trusted(string serviceUrl)
    {
        _services.Add(serviceUrl);
        Assert.False(_services.Trusts(new Uri("http://service.example.org/")));
        Assert.False(_services.Trusts(new Uri("https://service.example.org/")));
    }
}
