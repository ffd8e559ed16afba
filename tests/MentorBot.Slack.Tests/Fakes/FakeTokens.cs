using System.Collections.Concurrent;

namespace MentorBot.Slack.Tests.Fakes;

/// <summary>Tokens of two workspaces.</summary>
internal sealed class FakeTokens : ISlackTokens
{
    public ConcurrentDictionary<string, string> ByTeam { get; } = new()
    {
        ["T07HARBOR"] = "xoxb-harbor", ["T09QUAY"] = "xoxb-quay",
    };

    public ConcurrentQueue<string> Forgotten { get; } = new();

    public Exception? Failure { get; set; }

    public ValueTask<string?> FindAsync(string team, CancellationToken cancellationToken) =>
        Failure is { } failure ? throw failure : ValueTask.FromResult(ByTeam.GetValueOrDefault(team));

    public Task ForgetAsync(string team, CancellationToken cancellationToken)
    {
        Forgotten.Enqueue(team);
        return Failure is { } failure ? Task.FromException(failure) : Task.CompletedTask;
    }
}
