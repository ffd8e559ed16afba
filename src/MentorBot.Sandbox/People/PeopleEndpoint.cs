using MentorBot.Sandbox.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.People;

/// <summary>Tells the page which people it shows, one in each pane, and which of them can chat.</summary>
internal static class PeopleEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/people", List);

    private static IResult List(SandboxOptions options) =>
        JsonBody.Answer(new JsonObject
        {
            ["people"] = new JsonArray([.. options.People.Select(person => Describe(person, options))]),
        });

    private static JsonObject Describe(SandboxPerson person, SandboxOptions options) => new JsonObject
    {
        ["role"] = person.Role,
        ["channel"] = person.Channel,
        ["tenant"] = person.Tenant,
        ["user"] = person.User,
        ["name"] = person.Name,
        ["email"] = person.Email,
        ["isOn"] = person.Channel == "slack" ? options.Slack is not null : options.Teams,
    };
}
