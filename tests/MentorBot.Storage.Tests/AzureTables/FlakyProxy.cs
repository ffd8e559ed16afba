using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>
/// A network before the emulator that fails as it is told, request by request, and counts what it was sent.
/// </summary>
internal sealed class FlakyProxy : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Host", "Transfer-Encoding", "Connection"];

    private readonly ConcurrentQueue<Fate> _fates = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication _app;
    private readonly Uri _target;

    private FlakyProxy(WebApplication app, Uri target)
    {
        _app = app;
        _target = target;
    }

    /// <summary>What becomes of a request.</summary>
    public enum Fate
    {
        /// <summary>It is done, and the answer arrives.</summary>
        Answered,

        /// <summary>It is done, and the answer is lost.</summary>
        AnswerLost,

        /// <summary>It is done, and the answer is 500.</summary>
        AnsweredWrongly,

        /// <summary>It is lost.</summary>
        Lost,

        /// <summary>The answer is 503 with a wish to wait a second.</summary>
        Throttled,

        /// <summary>Nothing comes.</summary>
        Silent,
    }

    /// <summary>The proxy's address, with the path of the target.</summary>
    public string Endpoint => _app.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.Single() + _target.AbsolutePath;

    /// <summary>The requests that came, by their methods.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Called with a request before it is done.</summary>
    public Func<HttpRequest, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called after a request that is done, before its answer is lost.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public static async Task<FlakyProxy> StartAsync(string target)
    {
        WebApplication app = LocalServer.Build(static builder =>
            builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Limits.MaxRequestBodySize = null));
        FlakyProxy proxy = new(app, new Uri(target));
        app.Run(proxy.HandleAsync);
        await app.StartAsync();
        return proxy;
    }

    /// <summary>What becomes of the next requests; those behind them are answered.</summary>
    public void Next(params Fate[] fates)
    {
        foreach (Fate fate in fates) _fates.Enqueue(fate);
    }

    public async ValueTask DisposeAsync()
    {
        _ended.TrySetResult();
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        _requests.Enqueue(context.Request.Method);
        Fate fate = _fates.TryDequeue(out Fate next) ? next : Fate.Answered;
        switch (fate)
        {
            case Fate.Throttled:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
                return;
            case Fate.Lost:
                context.Abort();
                return;
            case Fate.Silent:
                await Task.WhenAny(_ended.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));
                context.Abort();
                return;
        }
        await Before(context.Request);
        using HttpResponseMessage answer = await ForwardAsync(context.Request);
        byte[] content = await answer.Content.ReadAsByteArrayAsync();
        if (fate is Fate.AnswerLost or Fate.AnsweredWrongly) await Meanwhile();
        if (fate == Fate.AnswerLost) context.Abort();
        else if (fate == Fate.AnsweredWrongly) context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        else await AnswerAsync(context.Response, answer, content);
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpRequest request)
    {
        // As it was sent: its path is signed.
        string target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        using MemoryStream content = new();
        await request.Body.CopyToAsync(content);
        using HttpRequestMessage message = new(new HttpMethod(request.Method), new Uri(_target, target))
        {
            Content = new ByteArrayContent(content.ToArray()),
        };
        foreach ((
            string name, StringValues values) in request.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
        {
            IEnumerable<string> all = values!;
            if (!message.Headers.TryAddWithoutValidation(name, all))
                message.Content.Headers.TryAddWithoutValidation(name, all);
        }
        return await _client.SendAsync(message);
    }

    private static async Task AnswerAsync(HttpResponse response, HttpResponseMessage answer, byte[] content)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach ((string name, IEnumerable<string> values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!OfTheConnection.Contains(name)) response.Headers[name] = values.ToArray();
        }
        if (content.Length > 0) await response.Body.WriteAsync(content);
    }
}
