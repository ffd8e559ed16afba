using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Security;

/// <summary>Decides whose requests are worked.</summary>
internal interface ITeamsAuthenticator
{
    /// <summary>Looks at a request before its body is read.</summary>
    /// <returns>Why it is refused; null where it may go on.</returns>
    Refusal? Check(HttpContext context);

    /// <summary>Looks at who brought the activity.</summary>
    /// <returns>Why it is refused; null where it is welcome.</returns>
    ValueTask<Refusal?> CheckAsync(Activity activity, HttpContext context, CancellationToken cancellationToken);
}

/// <summary>Why a request is not worked.</summary>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Code">One word for programs.</param>
/// <param name="Message">A sentence for whoever reads the log of the caller. It repeats nothing of the request.</param>
internal sealed record Refusal(int Status, string Code, string Message);
