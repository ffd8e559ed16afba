using MentorBot.Sandbox.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Sandbox.Slack.Page;

/// <summary>A request of the page, which says what a person did.</summary>
/// <param name="User">The person.</param>
/// <param name="Body">The content of the request.</param>
/// <param name="Origin">The address that the page called, which is the bot's address too.</param>
internal sealed record PageCall(SlackUser User, JsonObject Body, Uri Origin)
{
    private const int Largest = 1024 * 1024;

    /// <summary>The values of the inputs, by block and action.</summary>
    public JsonObject Values => Body["values"] as JsonObject ?? [];

    /// <summary>
    /// Processes a request of the page. Closing the page meanwhile does not cancel what the person did.
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
            // The program is stopping, and so is the bot.
            return Done(false);
        }
    }

    /// <summary>An answer that says what is wrong.</summary>
    public static IResult Refused(int status, string error) =>
        JsonBody.Answer(new JsonObject { ["ok"] = false, ["error"] = error }, status);

    /// <summary>An answer that says whether the bot has accepted the request.</summary>
    public static IResult Done(bool isTaken) => JsonBody.Answer(new JsonObject { ["ok"] = isTaken });
}
