using System.Net.Http.Headers;
using MentorBot.Conversation.Messages;
using MentorBot.Testing.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Testing.Web;

/// <summary>A channel on real HTTP, before a fake engine.</summary>
public abstract class ChannelBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    /// <param name="app">The host; it has started.</param>
    /// <param name="inbound">The engine.</param>
    protected ChannelBot(WebApplication app, FakeInbound inbound)
    {
        (_app, Inbound) = (app, inbound);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public FakeInbound Inbound { get; }

    public Uri Address => Http.BaseAddress!;

    public IChannel Channel => Service<IChannel>();

    protected HttpClient Http { get; }

    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Posts a body as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string path, byte[] body, string? contentType, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        if (contentType is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    public virtual async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
