using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Sandbox.Clock;

/// <summary>
/// <c>GET /sandbox/clock</c> and <c>POST /sandbox/clock/next</c>. If the host has no movable clock, the answer is 204
/// No Content, for which a browser logs no error.
/// </summary>
internal static class ClockEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<IPeoplesTime>() is null)
        {
            endpoints.MapGet("/clock", static () => Results.NoContent()).WithOrder(int.MaxValue);
            return;
        }

        endpoints.MapGet(
            "/clock",
            static async (
                IPeoplesTime time,
                CancellationToken cancellationToken) => Answer(await time.LookAsync(cancellationToken)));
        endpoints.MapPost(
            "/clock/next",
            static async (
                IPeoplesTime time,
                CancellationToken cancellationToken) => Answer(await time.JumpAsync(cancellationToken)));
    }

    private static IResult Answer(PeoplesTime time)
    {
        JsonObject answer = new() { ["now"] = time.Now.UtcDateTime, ["next"] = time.Next?.UtcDateTime };
        return Results.Text(answer.ToJsonString(), "application/json; charset=utf-8");
    }
}
