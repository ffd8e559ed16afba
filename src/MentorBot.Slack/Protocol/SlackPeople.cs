using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Protocol;

/// <summary>
/// Looks up what the platform's requests do not say about people. Each lookup has a short time limit. Results are
/// cached for an hour, and longer if the platform does not answer then.
/// </summary>
internal sealed partial class SlackPeople : IDisposable
{
    private const int Remembered = 20_000;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Known = TimeSpan.FromHours(1);
    private static readonly TimeSpan NotKnown = TimeSpan.FromMinutes(5);

    // A lookup is shared by all concurrent callers, so none of them may cancel it.
    private static readonly CancellationToken Shared = CancellationToken.None;

    private readonly SlackApi _api;
    private readonly TimeProvider _clock;
    private readonly ILogger<SlackPeople> _log;
    private readonly AnswerCache<Task<UserInfo?>> _users;
    private readonly AnswerCache<Task<string?>> _conversations;

    public SlackPeople(SlackApi api, TimeProvider clock, ILogger<SlackPeople> log)
    {
        _api = api;
        _clock = clock;
        _log = log;
        _users = new AnswerCache<Task<UserInfo?>>(Remembered, LifetimeOfUser, clock);
        _conversations = new AnswerCache<Task<string?>>(Remembered, Lifetime, clock);
    }

    /// <summary>A person's profile; null if Slack has not answered the lookup, now or before. Never fails.</summary>
    public Task<UserInfo?> FindAsync(string team, string user, CancellationToken cancellationToken) =>
        _users.GetOrAdd($"{team}|{user}", before => FindAnewAsync(team, user, before, Shared))
            .WaitAsync(cancellationToken);

    /// <summary>Removes a changed profile from the cache, so that it is looked up again.</summary>
    public void Forget(string team, string user) => _users.Forget($"{team}|{user}");

    /// <summary>
    /// The id of the direct conversation with one person (<c>D…</c>); null if it cannot be found out now. Never fails.
    /// </summary>
    public Task<string?> FindConversationAsync(string team, string user, CancellationToken cancellationToken) =>
        _conversations.GetOrAdd(
            $"{team}|{user}",
            _ => PatientlyAsync(async token => (await _api.OpenConversationAsync(team, user, token)).Channel, Shared))
            .WaitAsync(cancellationToken);

    public void Dispose()
    {
        _users.Dispose();
        _conversations.Dispose();
    }

    // A missing answer is cached only as long as one lookup may take: a redelivered event must be looked up again.
    private static TimeSpan LifetimeOfUser(Task<UserInfo?> told) =>
        !told.IsCompletedSuccessfully ? Known : told.GetAwaiter().GetResult() switch
        {
            null => Patience,
            { } user when ReferenceEquals(user, UserInfo.Unknown) => NotKnown,
            _ => Known,
        };

    private async Task<UserInfo?> FindAnewAsync(
        string team, string user, Task<UserInfo?>? before, CancellationToken cancellationToken) =>
        await PatientlyAsync(token => _api.FindUserAsync(team, user, token), cancellationToken)
            ?? (before is null ? null : await before);

    private static TimeSpan Lifetime<T>(Task<T?> told) where T : class =>
        told.IsCompletedSuccessfully && told.GetAwaiter().GetResult() is null ? NotKnown : Known;

    private async Task<T?> PatientlyAsync<T>(
        Func<CancellationToken, Task<T?>> ask, CancellationToken cancellationToken) where T : class
    {
        using CancellationTokenSource patience = new(Patience, _clock);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            T? told = await ask(either.Token);
            if (told is null) NotTold();
            return told;
        }
        catch (OperationCanceledException)
        {
            Late(Patience);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Failed(e);
        }

        return null;
    }

    [LoggerMessage(LogLevel.Information, "Slack did not answer the lookup of a person.")]
    private partial void NotTold();

    [LoggerMessage(LogLevel.Information, "Slack did not answer the lookup of a person within {Patience}.")]
    private partial void Late(TimeSpan patience);

    [LoggerMessage(LogLevel.Warning, "A person could not be looked up in Slack.")]
    private partial void Failed(Exception exception);
}
