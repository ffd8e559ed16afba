using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.People;

/// <summary>
/// Answers for a host without a clock that can be moved (<c>/sandbox/clock</c>): no content, which a browser takes without complaint. A host's own
/// endpoint of that path goes before it.
/// </summary>
internal static class MissingClock
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/clock", static () => Results.NoContent()).WithOrder(int.MaxValue);
}
