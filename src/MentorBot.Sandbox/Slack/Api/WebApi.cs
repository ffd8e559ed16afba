using System.Collections.Frozen;
using System.Security.Cryptography;
using MentorBot.Sandbox.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.Slack.Api;

/// <summary>
/// The methods of the Web API that the bot calls: <c>POST /sandbox/slack/api/{method}</c>. See
/// <see href="https://docs.slack.dev/reference/methods"/>.
/// </summary>
internal sealed class WebApi
{
    private readonly byte[] _authorization;
    private readonly FrozenDictionary<string, Func<JsonObject, JsonObject>> _methods;

    public WebApi(Workspace workspace, MessageMethods messages, PeopleMethods people, ViewMethods views)
    {
        _authorization = Encoding.UTF8.GetBytes($"Bearer {workspace.App!.BotToken}");
        _methods = new Dictionary<string, Func<JsonObject, JsonObject>>
        {
            ["auth.test"] = people.Test,
            ["chat.delete"] = messages.Delete,
            ["chat.postMessage"] = messages.Post,
            ["chat.update"] = messages.Update,
            ["conversations.open"] = people.Open,
            ["users.info"] = people.Info,
            ["users.list"] = people.List,
            ["views.open"] = views.Open,
            ["views.publish"] = views.Publish,
            ["views.push"] = views.Push,
            ["views.update"] = views.Update,
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/{method}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string method, HttpRequest request, WebApi api, CancellationToken cancellationToken)
    {
        if (!api.Knows(request))
            return JsonBody.Answer(ApiAnswer.Error(
                request.Headers.Authorization.Count == 0 ? "not_authed" : "invalid_auth"));
        if (!api._methods.TryGetValue(method, out Func<JsonObject, JsonObject>? work))
        {
            JsonObject unknown = ApiAnswer.Error("unknown_method");
            unknown["req_method"] = method;
            return JsonBody.Answer(unknown);
        }

        JsonObject? arguments = await ApiArguments.ReadAsync(request, cancellationToken);
        return JsonBody.Answer(
            arguments is null
                ? ApiAnswer.Error(request.HasJsonContentType() ? "invalid_json" : "invalid_form_data")
                : work(arguments));
    }

    private bool Knows(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(
            _authorization, Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()));
}
