namespace MentorBot.Sandbox.Slack.ToBot;

/// <summary>
/// Delivers to the bot. Events that the bot does not accept are retried; interactions and commands are not. See
/// <see href="https://docs.slack.dev/apis/events-api/#retries"/>.
/// </summary>
internal sealed class BotDelivery(BotCalls bot, Payloads payloads, Patience patience, TimeProvider clock)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>Sends an event, with up to three retries.</summary>
    /// <returns>True once the bot has accepted it.</returns>
    public async Task<bool> EventAsync(Uri origin, JsonObject happened, CancellationToken cancellationToken)
    {
        Uri address = new(origin, "/slack/events");
        byte[] body = WireJson.Bytes(payloads.Event(happened));
        BotAnswer answer = await bot.BringAsync(address, body, Json, null, cancellationToken);
        for (int again = 1; again <= patience.Retries.Length
            && answer is { Fault: { } fault, WantsNoRetry: false }; again++)
        {
            await Task.Delay(patience.Retries[again - 1], clock, cancellationToken);
            answer = await bot.BringAsync(address, body, Json, (again, fault), cancellationToken);
        }

        return answer.Fault is null;
    }

    /// <summary>Sends a press, a submitted form or a closed form, once.</summary>
    public Task<BotAnswer> InteractionAsync(Uri origin, JsonObject payload, CancellationToken cancellationToken) =>
        bot.BringAsync(
            new Uri(origin, "/slack/interactions"), WireJson.Form(("payload", WireJson.Text(payload))), Form, null,
            cancellationToken);

    /// <summary>Sends a command, once.</summary>
    public Task<BotAnswer> CommandAsync(
        Uri origin, IEnumerable<(string Name, string Value)> fields, CancellationToken cancellationToken) =>
        bot.BringAsync(new Uri(origin, "/slack/commands"), WireJson.Form(fields), Form, null, cancellationToken);
}
