using MentorBot.Channels.Inbound;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Channels.Tests.Inbound;

public sealed class RequestBodyTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task A_body_is_read_up_to_its_bound_whether_or_not_its_length_is_said(int length, bool isRead)
    {
        byte[] sent = new byte[length];
        Assert.Equal(isRead ? sent : null, await ReadAsync(sent, length));
        Assert.Equal(isRead ? sent : null, await ReadAsync(sent, null));
    }

    private static Task<byte[]?> ReadAsync(byte[] body, long? length) =>
        RequestBody.ReadAsync(Request(body, length), maxBytes: 4, CancellationToken.None);

    private static HttpRequest Request(byte[] body, long? length)
    {
        DefaultHttpContext context = new() { Request = { Body = new MemoryStream(body), ContentLength = length } };
        return context.Request;
    }
}
