using Microsoft.AspNetCore.Http;

namespace MentorBot.Teams.Security;

/// <summary>Decides whose requests are processed.</summary>
internal interface ITeamsAuthenticator
{
    /// <summary>Checks a request before its body is read.</summary>
    /// <returns>Why the request is refused; null if it may proceed.</returns>
    Refusal? Check(HttpContext context);

    /// <summary>Checks the sender of the activity.</summary>
    /// <returns>Why the activity is refused; null if it is accepted.</returns>
    ValueTask<Refusal?> CheckAsync(Activity activity, HttpContext context, CancellationToken cancellationToken);
}

/// <summary>Why a request is refused.</summary>
/// <param name="Status">The HTTP status of the response.</param>
/// <param name="Code">An error code for programs.</param>
/// <param name="Message">A sentence for readers of the caller's log. It quotes nothing of the request.</param>
internal sealed record Refusal(int Status, string Code, string Message);
