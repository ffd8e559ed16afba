namespace MentorBot.Slack;

/// <summary>One token for every workspace: for an app that is installed in one, by its settings.</summary>
internal sealed class ConfiguredTokens(SlackOptions options) : ISlackTokens
{
    public ValueTask<string?> FindAsync(string team, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(options.BotToken.Length == 0 ? null : options.BotToken);

    // A setting cannot be forgotten; the platform itself refuses the token from now on.
    public Task ForgetAsync(string team, CancellationToken cancellationToken) => Task.CompletedTask;
}
