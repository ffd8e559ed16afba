using MentorBot.Channels;
using MentorBot.Slack.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Slack;

/// <summary>Maps <c>POST</c> for each of the three paths that <see cref="SlackHosting"/> names.</summary>
internal sealed class SlackEndpoints(
    EventsEndpoint events, InteractionsEndpoint interactions, CommandsEndpoint commands) : IChannelEndpoints
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(SlackHosting.EventsPath, events.AnswerAsync);
        endpoints.MapPost(SlackHosting.InteractionsPath, interactions.AnswerAsync);
        endpoints.MapPost(SlackHosting.CommandsPath, commands.AnswerAsync);
    }
}
