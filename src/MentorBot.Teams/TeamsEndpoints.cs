using MentorBot.Channels;
using MentorBot.Teams.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Teams;

/// <summary>Maps <c>POST</c> and <c>HEAD</c> <see cref="TeamsHosting.MessagesPath"/>.</summary>
internal sealed class TeamsEndpoints(MessagesEndpoint messages) : IChannelEndpoints
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(TeamsHosting.MessagesPath, messages.AnswerAsync);
        endpoints.MapMethods(TeamsHosting.MessagesPath, [HttpMethods.Head], static context => Task.CompletedTask);
    }
}
