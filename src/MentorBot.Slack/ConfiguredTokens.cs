namespace MentorBot.Slack;

/// <summary>
/// One token for every workspace: for an app that is installed in a single workspace and configured by settings.
/// </summary>
internal sealed class ConfiguredTokens(SlackOptions options) : ISlackTokens
{
    public ValueTask<string?> FindAsync(string team, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(options.BotToken.Length == 0 ? null : options.BotToken);

    // A setting cannot be deleted from here; from now on the platform itself refuses the token.
    public Task ForgetAsync(string team, CancellationToken cancellationToken) => Task.CompletedTask;
}
