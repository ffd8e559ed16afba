using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Sandbox.Clock;

/// <summary><c>GET /sandbox/clock</c> and <c>POST /sandbox/clock/next</c>.</summary>
internal static class ClockEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<IPeoplesTime>() is null) return;
        endpoints.MapGet("/sandbox/clock", async (IPeoplesTime time, CancellationToken cancellationToken) => Answer(await time.LookAsync(cancellationToken)));
        endpoints.MapPost("/sandbox/clock/next", async (IPeoplesTime time, CancellationToken cancellationToken) => Answer(await time.JumpAsync(cancellationToken)));
    }

    private static IResult Answer(PeoplesTime time)
    {
        JsonObject answer = new() { ["now"] = time.Now.UtcDateTime, ["next"] = time.Next?.UtcDateTime };
        return Results.Text(answer.ToJsonString(), "application/json; charset=utf-8");
    }
}
