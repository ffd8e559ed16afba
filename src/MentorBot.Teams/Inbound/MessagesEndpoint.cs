using MentorBot.Channels.Inbound;
using MentorBot.Teams.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Inbound;

/// <summary>The bot's only endpoint for the Bot Framework: <c>POST /api/messages</c>.</summary>
internal sealed partial class MessagesEndpoint(
    TeamsOptions options, ITeamsAuthenticator authenticator, SenderReader senders, ActivityWorker worker,
    ILogger<MessagesEndpoint> log)
{
    private const int MaxBodyBytes = 256 * 1024;

    private static readonly HttpAnswer TooLarge = HttpAnswer.TooLarge(MaxBodyBytes);
    private static readonly HttpAnswer NotSaved = HttpAnswer.NotSaved("The activity could not be saved.");
    private static readonly HttpAnswer Failed = HttpAnswer.Failed("The activity could not be worked.");

    private static readonly HttpAnswer ForeignTenant =
        HttpAnswer.Error(
            StatusCodes.Status403Forbidden, "Forbidden", "The activity's tenant is not among Teams:AllowedTenants.");

    /// <summary>Handles one request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        HttpAnswer answer = await ReadAsync(context, context.RequestAborted);
        await answer.WriteAsync(context.Response, context.RequestAborted);
    }

    private async Task<HttpAnswer> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (authenticator.Check(context) is { } unwelcome) return Refuse(unwelcome);
        byte[]? body = await RequestBody.ReadAsync(context.Request, MaxBodyBytes, cancellationToken);
        if (body is null) return TooLarge;
        (Activity? activity, string? fault) = ActivityReader.Read(body);
        if (activity is null) return Unreadable(fault!);
        if (await authenticator.CheckAsync(activity, context, cancellationToken) is { } refusal) return Refuse(refusal);
        if (ActivityCheck.Fault(activity, senders) is { } lack) return Unreadable(lack);

        // An activity that has been read is processed to the end, even if the caller hangs up.
        return IsServed(activity) ? await WorkAsync(activity, CancellationToken.None) : ForeignTenant;
    }

    private HttpAnswer Refuse(Refusal refusal)
    {
        Refused(refusal.Message);
        return HttpAnswer.Error(refusal.Status, refusal.Code, refusal.Message);
    }

    private HttpAnswer Unreadable(string fault)
    {
        NotWorked(fault);
        return HttpAnswer.Bad(fault);
    }

    private bool IsServed(Activity activity) =>
        options.AllowedTenants.Count == 0
            || (activity.Tenant() is { } tenant
                && options.AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase));

    private async Task<HttpAnswer> WorkAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await worker.WorkAsync(activity, cancellationToken);
        }
        catch (NotSavedException e)
        {
            NotCommitted(e);
            return NotSaved;
        }
        catch (Exception e)
        {
            Broken(activity.Type, e.GetType().Name, e.StackTrace); // Its message may quote a person.
            return Failed;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A request to the Teams endpoint was refused: {Reason}")]
    private partial void Refused(string reason);

    [LoggerMessage(LogLevel.Information, "An activity was not processed: {Fault}")]
    private partial void NotWorked(string fault);

    [LoggerMessage(LogLevel.Warning, "An activity was not saved; the platform may deliver it again.")]
    private partial void NotCommitted(Exception exception);

    [LoggerMessage(LogLevel.Error, "An activity of type {Type} failed with {Fault}. {Stack}")]
    private partial void Broken(string type, string fault, string? stack);
}
