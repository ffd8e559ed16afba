using System.Globalization;
using System.Security.Cryptography;
using MentorBot.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Tests.Fakes;

/// <summary>The channel on real HTTP, between a fake engine and a fake Slack that signs what it sends.</summary>
internal sealed class SlackBot : ChannelBot
{
    public const string Secret = "harbor-signing-secret";

    private SlackBot(WebApplication app, FakeInbound inbound, FakeSlack slack) : base(app, inbound) => Slack = slack;

    public FakeTokens Tokens { get; private init; } = null!;

    public ManualClock Clock { get; private init; } = null!;

    public FakeLog Log { get; private init; } = null!;

    public FakeSlack Slack { get; }

    public static async Task<SlackBot> StartAsync()
    {
        FakeSlack slack = await FakeSlack.StartAsync();
        FakeInbound inbound = new();
        FakeTokens tokens = new();
        ManualClock clock = new();
        FakeLog log = new();
        WebApplication app = LocalServer.Build(builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Services.AddRoutingCore();
            builder.Services.AddSingleton<IInbound>(inbound);
            builder.Services.AddSingleton<ISlackTokens>(tokens);
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSlack(new SlackOptions { SigningSecret = Secret, ApiUrl = slack.ApiUrl });
        });
        app.UseRouting();
        app.MapChannels();
        await app.StartAsync();
        return new SlackBot(app, inbound, slack) { Tokens = tokens, Clock = clock, Log = log };
    }

    public Task<HttpResponseMessage> EventAsync(JsonNode body, params (string Name, string Value)[] headers) =>
        SignedAsync("/slack/events", Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json", headers);

    /// <summary>As Slack writes it: slashes escaped, spaces as plus signs.</summary>
    public Task<HttpResponseMessage> InteractionAsync(JsonNode payload) => FormAsync(
        "/slack/interactions",
        new JsonObject { ["payload"] = payload.ToJsonString().Replace("/", "\\/", StringComparison.Ordinal) });

    public Task<HttpResponseMessage> CommandAsync(JsonNode form) => FormAsync("/slack/commands", form.AsObject());

    public Task<HttpResponseMessage> FormAsync(string path, JsonObject fields)
    {
        using FormUrlEncodedContent form =
            new(fields.Select(static field => KeyValuePair.Create(field.Key, (string?)field.Value ?? "")));
        return SignedAsync(path, form.ReadAsByteArrayAsync().Result, "application/x-www-form-urlencoded");
    }

    public Task<HttpResponseMessage> SignedAsync(
        string path, byte[] body, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        string timestamp = Clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return PostAsync(
            path, body, contentType,
            [
                ("X-Slack-Request-Timestamp", timestamp), ("X-Slack-Signature", Sign(Secret, timestamp, body)),
                .. headers]);
    }

    public static string Sign(string secret, string timestamp, byte[] body) => "v0=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
