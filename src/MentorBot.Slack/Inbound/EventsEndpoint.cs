using MentorBot.Channels.Inbound;
using MentorBot.Slack.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Events from Slack: <c>POST /slack/events</c>. The response is sent once all effects are committed, within Slack's
/// three seconds; a redelivery is recognised by its receipt. Slack redelivers an event that was not accepted up to
/// three times; on the third attempt the person is accepted even if Slack has not answered the lookup of their profile.
/// See <see href="https://docs.slack.dev/apis/events-api/#responding"/>.
/// </summary>
internal sealed partial class EventsEndpoint(
    SlackGate gate, Reception reception, SlackPeople people, IInbound inbound, ISlackTokens tokens, ThreadAnswer thread,
    ILogger<EventsEndpoint> log)
{
    private const int LastRetry = 3;

    public Task AnswerAsync(HttpContext context)
    {
        bool comesAgain =
            !(int.TryParse(context.Request.Headers["X-Slack-Retry-Num"], out int retry) && retry >= LastRetry);
        return gate.AnswerAsync(
            context, (body, cancellationToken) => WorkAsync(body, comesAgain, cancellationToken),
            context.RequestAborted);
    }

    private async Task<HttpAnswer> WorkAsync(
        ReadOnlyMemory<byte> body, bool comesAgain, CancellationToken cancellationToken)
    {
        (EventEnvelope? envelope, string? fault) = PayloadReader.Read(body, EventEnvelope.Read);
        if (envelope is null) return HttpAnswer.Bad(fault!);
        if (envelope.Type == "url_verification") return Challenge(envelope.Challenge!);
        if (envelope.Type == "app_rate_limited") RateLimited();
        if (envelope.Type != "event_callback") return HttpAnswer.Ok;
        if (EventMapper.IsRemoval(envelope))
        {
            RemovedFrom(envelope.TeamId!);
            await tokens.ForgetAsync(envelope.TeamId!, cancellationToken);
        }
        else if (envelope.Event is { Type: "user_change", User: { } changed })
        {
            people.Forget(envelope.TeamId!, changed);
        }
        else if (EventMapper.Map(envelope) is { } arrival)
        {
            return await ArriveAsync(arrival, comesAgain, cancellationToken);
        }

        return HttpAnswer.Ok;
    }

    private async Task<HttpAnswer> ArriveAsync(Arrival arrival, bool comesAgain, CancellationToken cancellationToken)
    {
        InboundEvent happened = await reception.CompleteAsync(arrival, cancellationToken);
        bool hasWords = arrival.Thread is null || happened is TextSaid { Text.Length: > 0 };
        Sender sender = happened.Sender with { IsStillAsked = happened.Sender.IsStillAsked && comesAgain };
        if (hasWords) await inbound.HandleAsync(happened with { Sender = sender }, cancellationToken);
        return arrival.Thread is null ? HttpAnswer.Ok : thread.To(arrival, sender.Locale, hasWords);
    }

    private static HttpAnswer Challenge(string challenge) => HttpAnswer.Json(challenge, static (json, challenge) =>
    {
        json.WriteStartObject();
        json.WriteString("challenge", challenge);
        json.WriteEndObject();
    });

    [LoggerMessage(LogLevel.Warning, "The workspace {Team} removed the bot or revoked its token.")]
    private partial void RemovedFrom(string team);

    [LoggerMessage(LogLevel.Warning, "Slack withholds events: more than 30,000 came within an hour.")]
    private partial void RateLimited();
}
