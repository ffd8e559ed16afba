using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Protocol;

/// <summary>
/// What the platform knows of people and does not say with what it brings. Asking is worth a moment, and no more; what
/// was told is remembered for an hour, and for longer where the platform does not answer then.
/// </summary>
internal sealed partial class SlackPeople : IDisposable
{
    private const int Remembered = 20_000;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Known = TimeSpan.FromHours(1);
    private static readonly TimeSpan NotKnown = TimeSpan.FromMinutes(5);

    // An answer is shared by all who ask, so that none of them may call it off.
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

    /// <summary>Who somebody is; null where Slack has not answered that, now or before. Never fails.</summary>
    public Task<UserInfo?> FindAsync(string team, string user, CancellationToken cancellationToken) =>
        _users.GetOrAdd($"{team}|{user}", before => FindAnewAsync(team, user, before, Shared))
            .WaitAsync(cancellationToken);

    /// <summary>Somebody has changed: who they are is asked anew.</summary>
    public void Forget(string team, string user) => _users.Forget($"{team}|{user}");

    /// <summary>
    /// The conversation of the bot and one person (<c>D…</c>); null where it cannot be known now. Never fails.
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

    // Silence is not remembered for longer than it lasts: an event that comes again is to be asked for again.
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

    [LoggerMessage(LogLevel.Information, "Slack did not say who somebody is.")]
    private partial void NotTold();

    [LoggerMessage(LogLevel.Information, "Slack did not say within {Patience} who somebody is.")]
    private partial void Late(TimeSpan patience);

    [LoggerMessage(LogLevel.Warning, "Slack could not be asked who somebody is.")]
    private partial void Failed(Exception exception);
}
