using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Headers;

namespace MentorBot.Slack.Protocol;

/// <summary>
/// Translates the Web API's answers into a <see cref="SendOutcome"/>. Its errors come with status 200 and <c>ok:
/// false</c>; only 429 and 5xx come as HTTP statuses. See
/// <see href="https://docs.slack.dev/reference/methods/chat.postMessage#errors"/>.
/// </summary>
internal static class SlackAnswer
{
    private static readonly FrozenSet<string> Unreachable = FrozenSet.Create(
        "channel_not_found", "is_archived", "account_inactive", "user_not_found", "users_not_found", "user_disabled",
        "user_not_visible", "not_in_channel",
        "cannot_dm_bot", "messages_tab_disabled", "team_not_found");

    private static readonly FrozenSet<string> Passing = FrozenSet.Create(
        "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout",
        "team_added_to_org",
        "message_limit_exceeded", "accesslimited");

    // The message is valid and the person is reachable; the workspace's administrator can fix the cause. So the message
    // waits until it expires.
    private static readonly FrozenSet<string> ForTheAdministrator = FrozenSet.Create(
        "token_revoked", "token_expired", "invalid_auth", "not_authed", "missing_scope", "no_permission",
        "not_allowed_token_type", "org_login_required",
        "ekm_access_denied", "access_denied", "two_factor_setup_required");

    private static readonly FrozenSet<string> Unshowable = FrozenSet.Create(
        "msg_too_long", "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "invalid_attachments",
        "too_many_attachments", "no_text");

    private static readonly FrozenSet<string> Irreplaceable = FrozenSet.Create(
        "message_not_found", "cant_update_message", "edit_window_closed", "update_failed", "is_inactive");

    /// <summary>How long to wait before the next attempt if an administrator has to act.</summary>
    public static TimeSpan AdministratorsTime { get; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether the platform refused and an immediate retry would not help, including the cases that only an
    /// administrator can fix.
    /// </summary>
    public static bool IsFinal(SlackReply reply) =>
        reply.Outcome is Gone or Refused || (reply.Error is { } error && ForTheAdministrator.Contains(error));

    /// <summary>Whether the platform refused the blocks or the length of the message.</summary>
    public static bool IsUnshowable(string? error) => error is not null && Unshowable.Contains(error);

    /// <summary>Whether the message to be replaced no longer exists or cannot be changed.</summary>
    public static bool IsIrreplaceable(string? error) => error is not null && Irreplaceable.Contains(error);

    public static SendOutcome Translate(HttpStatusCode status, SlackBody body, TimeSpan? retryAfter, SlackCall call)
    {
        if (status == HttpStatusCode.OK && body.Ok == true) return new Accepted(body.Ts);
        string reason = body.Error is { } error ? $"{(int)status} {error}" : $"{(int)status}";
        if (status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500)
            return new Wait(call.Scope, retryAfter, reason);
        if (body.Error is { } code)
        {
            if (Passing.Contains(code)) return new Wait(call.Scope, retryAfter, reason);
            if (ForTheAdministrator.Contains(code)) return new Wait(call.Team, AdministratorsTime, reason);
            if (Unreachable.Contains(code)) return new Gone(reason);
        }

        // A 200 without a Web API answer came from something in between, such as a proxy. The message is retried: twice
        // is better than never.
        return status == HttpStatusCode.OK && body.Ok is null
            ? new Wait(call.Scope, retryAfter, $"{reason} not an answer")
            : new Refused(reason);
    }

    /// <summary>How long the platform asks to wait; null if it does not say, never negative.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, TimeProvider clock)
    {
        TimeSpan? delay = headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - clock.GetUtcNow();
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
