using System.Text.Json.Nodes;
using MentorBot.Sandbox.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Sandbox.Slack.Page;

/// <summary>What the page tells that a person did.</summary>
/// <param name="User">Who.</param>
/// <param name="Body">What.</param>
/// <param name="Origin">The address at which the page called, which is the bot's too.</param>
internal sealed record PageCall(SlackUser User, JsonObject Body, Uri Origin)
{
    private const int Largest = 1024 * 1024;

    /// <summary>What the inputs hold, by block and action.</summary>
    public JsonObject Values => Body["values"] as JsonObject ?? [];

    /// <summary>
    /// Works what the page tells; a page that is closed meanwhile does not call off what its person did.
    /// </summary>
    public static async Task<IResult> WorkAsync(
        HttpContext http, Func<PageCall, CancellationToken, Task<IResult>> work, CancellationToken cancellationToken)
    {
        ReceivedBody body = await JsonBody.ReadObjectAsync(http.Request, Largest, cancellationToken);
        Workspace workspace = http.RequestServices.GetRequiredService<Workspace>();
        if (body.Object is not { } told) return Refused(StatusCodes.Status400BadRequest, "invalid_json");
        if (workspace.Find(told.Text("user")) is not { } user)
            return Refused(StatusCodes.Status404NotFound, "user_not_found");
        CancellationToken stopping =
            http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            return await work(
                new PageCall(user, told, new Uri($"{http.Request.Scheme}://{http.Request.Host}")), stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program ends, and the bot with it.
            return Done(false);
        }
    }

    /// <summary>Says what is wrong.</summary>
    public static IResult Refused(int status, string error) =>
        JsonBody.Answer(new JsonObject { ["ok"] = false, ["error"] = error }, status);

    /// <summary>Says whether the bot has taken it.</summary>
    public static IResult Done(bool isTaken) => JsonBody.Answer(new JsonObject { ["ok"] = isTaken });
}
