using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Slack.Tests;

/// <summary>Settings that cannot be right stop the start.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("", "https://slack.com/api/", "Slack:SigningSecret")]
    [InlineData("  ", "https://slack.com/api/", "Slack:SigningSecret")]
    [InlineData("secret", "file:///api", "Slack:ApiUrl")]
    [InlineData("secret", "https://slack.com/api?x=1", "Slack:ApiUrl")]
    [InlineData("secret", "https://slack.com/api", null)]
    public void Wrong_settings_stop_the_start(string secret, string api, string? name)
    {
        SlackOptions options = new() { SigningSecret = secret, ApiUrl = new Uri(api) };
        if (name is null) new ServiceCollection().AddSlack(options);
        else
            Assert.Contains(
                name, Assert.Throws<ArgumentException>(() => new ServiceCollection().AddSlack(options)).Message,
                StringComparison.Ordinal);
    }
}
