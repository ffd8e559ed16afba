using MentorBot.Channels.Inbound;
using MentorBot.Slack.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// The checks that every request passes before it is parsed: one signature, and a body within the size limit. Slack's
/// check of the certificate is answered here.
/// </summary>
internal sealed partial class SlackGate(SignatureCheck signature, ILogger<SlackGate> log)
{
    /// <summary>The largest accepted body, in bytes.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    private static readonly HttpAnswer TooLarge = HttpAnswer.TooLarge(MaxBodyBytes);
    private static readonly HttpAnswer NotSaved = HttpAnswer.NotSaved("What happened could not be saved.");
    private static readonly HttpAnswer Failed = HttpAnswer.Failed("What happened could not be worked.");

    /// <summary>Handles one request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="work">Processes a body whose signature shows that it comes from Slack.</param>
    /// <param name="cancellationToken">Cancelled when the caller hangs up.</param>
    public async Task AnswerAsync(
        HttpContext context, Func<ReadOnlyMemory<byte>, CancellationToken, Task<HttpAnswer>> work,
        CancellationToken cancellationToken)
    {
        HttpAnswer answer = await ReadAsync(context, work, cancellationToken);
        await answer.WriteAsync(context.Response, cancellationToken);
    }

    private async Task<HttpAnswer> ReadAsync(
        HttpContext context, Func<ReadOnlyMemory<byte>, CancellationToken, Task<HttpAnswer>> work,
        CancellationToken cancellationToken)
    {
        (SignatureClaim? claim, string? fault) = signature.Read(context.Request.Headers);
        bool mayBeCheck = SslCheck.MayBe(context.Request);
        if (claim is null && !mayBeCheck) return Refuse(fault!);
        byte[]? body = await RequestBody.ReadAsync(context.Request, MaxBodyBytes, cancellationToken);
        if (body is null) return TooLarge;
        if (mayBeCheck && SslCheck.IsIn(body)) return HttpAnswer.Ok;
        if (claim is null) return Refuse(fault!);
        if (!signature.Matches(claim, body)) return Refuse("The request's signature does not match.");
        // A body that has been read is processed to the end, even if the caller hangs up.
        HttpAnswer answer = await WorkAsync(body, work, CancellationToken.None);
        if (answer.Status == StatusCodes.Status400BadRequest) Unreadable(context.Request.Path);
        return answer;
    }

    private HttpAnswer Refuse(string reason)
    {
        Refused(reason);
        return HttpAnswer.Error(StatusCodes.Status401Unauthorized, "Unauthorized", reason);
    }

    private async Task<HttpAnswer> WorkAsync(
        ReadOnlyMemory<byte> body, Func<ReadOnlyMemory<byte>, CancellationToken, Task<HttpAnswer>> work,
        CancellationToken cancellationToken)
    {
        try
        {
            return await work(body, cancellationToken);
        }
        catch (NotSavedException e)
        {
            NotCommitted(e);
            return NotSaved;
        }
        catch (Exception e)
        {
            Broken(e.GetType().Name, e.StackTrace); // Its message may quote a person.
            return Failed;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A request to a Slack endpoint was refused: {Reason}")]
    private partial void Refused(string reason);

    [LoggerMessage(LogLevel.Warning, "A request from Slack to {Path} was not understood.")]
    private partial void Unreadable(string path);

    [LoggerMessage(LogLevel.Warning, "A request from Slack was not saved; Slack may send it again.")]
    private partial void NotCommitted(Exception exception);

    [LoggerMessage(LogLevel.Error, "A request from Slack failed with {Fault}. {Stack}")]
    private partial void Broken(string fault, string? stack);
}
