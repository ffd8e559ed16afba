using MentorBot.Channels.Inbound;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Channels.Tests.Inbound;

public sealed class HttpAnswerTests
{
    [Fact]
    public async Task What_could_not_be_written_does_not_count_as_written()
    {
        bool taken = false;
        HttpAnswer answer = HttpAnswer.Ok with
        {
            Body = "{}"u8.ToArray(),
            Written = _ => { taken = true; return Task.CompletedTask; },
        };
        using MemoryStream body = new();
        DefaultHttpContext context = new() { Response = { Body = body } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => answer.WriteAsync(context.Response, new CancellationToken(canceled: true)));
        Assert.False(taken);
    }
}
