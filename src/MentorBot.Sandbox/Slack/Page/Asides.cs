using MentorBot.Sandbox.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.Slack.Page;

/// <summary>
/// Shows ephemeral messages of the bot, which answer what a person did: <c>POST /sandbox/slack/response/{id}</c>, or
/// the answer to a command. See
/// <see href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses"/>.
/// </summary>
internal sealed class Asides(Messages messages, ResponseUrls urls)
{
    private const int Largest = 1024 * 1024;
    private const string Path = "/sandbox/slack/response/";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/response/{id}", AnswerAsync);

    /// <summary>Makes a response URL for what this person did.</summary>
    /// <param name="origin">The address of the simulated Slack.</param>
    /// <param name="user">The person.</param>
    /// <param name="message">The message with the pressed button; null for a command.</param>
    public string Address(Uri origin, SlackUser user, string? message) =>
        new Uri(origin, Path + urls.Give(user.Conversation, message)).AbsoluteUri;

    /// <summary>Shows the bot's answer to a command.</summary>
    public void Say(string channel, JsonObject said)
    {
        bool says = said.Text("text") is not null || said["blocks"] is JsonArray { Count: > 0 };
        if (says) messages.Post(channel, said, isEphemeral: said.Text("response_type") != "in_channel");
    }

    private static async Task<IResult> AnswerAsync(
        string id, HttpRequest request, Asides asides, CancellationToken cancellationToken)
    {
        ReceivedBody body = await JsonBody.ReadObjectAsync(request, Largest, cancellationToken);
        if (body.Object is not { } said) return PageCall.Refused(StatusCodes.Status400BadRequest, "invalid_payload");
        if (asides.Take(id) is not (string channel, var message))
            return PageCall.Refused(StatusCodes.Status404NotFound, "expired_url");
        asides.Work(channel, message, said);
        return Results.Text("ok");
    }

    private (string Channel, string? Message)? Take(string id) => urls.Take(id);

    private void Work(string channel, string? message, JsonObject said)
    {
        if (message is not null && said.Flag("delete_original")) messages.Delete(channel, message);
        else if (message is null || !said.Flag("replace_original") || messages.Update(channel, message, said) is null)
            Say(channel, said);
    }
}
