using MentorBot.Channels.Inbound;
using MentorBot.Slack.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Pressed buttons and submitted forms: <c>POST /slack/interactions</c>, a form with the single field <c>payload</c>.
/// Slack never redelivers them, so the person is told at once if something could not be saved. See
/// <see href="https://docs.slack.dev/interactivity/handling-user-interaction/"/>.
/// </summary>
internal sealed partial class InteractionsEndpoint(
    SlackGate gate, Reception reception, IInbound inbound, FormOpener forms, SlackApi api, TimeProvider clock,
    ILogger<InteractionsEndpoint> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly HttpAnswer Clear =
        new(StatusCodes.Status200OK, """{"response_action":"clear"}"""u8.ToArray());

    public Task AnswerAsync(HttpContext context) => gate.AnswerAsync(context, WorkAsync, context.RequestAborted);

    private async Task<HttpAnswer> WorkAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (FormBody.Read(body)?.Word("payload") is not { } payload) return HttpAnswer.Bad("The form has no payload.");
        (Interaction? interaction, string? fault) =
            PayloadReader.Read(Encoding.UTF8.GetBytes(payload), Interaction.Read);
        if (interaction is null) return HttpAnswer.Bad(fault!);
        FormTrigger trigger = forms.Take(interaction.Team, interaction.CanOpenForm ? interaction.TriggerId : null);
        bool isForm = interaction.Type == "view_submission";
        if (InteractionMapper.Map(interaction) is not { } arrival) return isForm ? Clear : HttpAnswer.Ok;
        bool saysUnsaved = !isForm || !interaction.InputIds.IsEmpty;
        InboundEvent happened = await reception.CompleteAsync(arrival, cancellationToken) with
        {
            UnsavedInAnswer = saysUnsaved,
        };
        try
        {
            TurnAnswer answer = await inbound.HandleAsync(happened, cancellationToken);
            if (isForm) return Submitted(interaction, answer);
            await forms.OpenAsync(trigger, answer.Form, cancellationToken);
            return HttpAnswer.Ok;
        }
        catch (NotSavedException e) when (saysUnsaved)
        {
            NotCommitted(e);
            return await NotSavedAsync(interaction, new SlackWords(happened.Sender.Locale).NotSaved, cancellationToken);
        }
    }

    // Slack shows an error of its own if the answer names a field that the form does not have.
    private static HttpAnswer Submitted(Interaction interaction, TurnAnswer answer)
    {
        (string, string)[] errors = [.. answer.FieldErrors
            .Where(error => interaction.InputIds.Contains(error.Key))
            .Select(static error => (error.Key, error.Value))];
        return errors.Length == 0 ? Clear : Errors(errors);
    }

    private async Task<HttpAnswer> NotSavedAsync(
        Interaction interaction, string words, CancellationToken cancellationToken)
    {
        if (interaction.Type == "view_submission") return Errors([(interaction.InputIds[0], words)]);
        HttpAnswer answer = Aside(words);
        // Slack does not show the body of this response to the person; a message posted to the response URL is shown.
        if (interaction.ResponseUrl is { } address) await RespondAsync(address, answer.Body, cancellationToken);
        return answer;
    }

    private async Task RespondAsync(Uri address, ReadOnlyMemory<byte> words, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(Patience, clock);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            SlackReply reply = await api.RespondAsync(address, words, either.Token);
            if (reply.Status != System.Net.HttpStatusCode.OK) NotSaid();
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            NotSaid();
        }
    }

    /// <summary>A message that only one person sees, beside what they pressed or typed.</summary>
    public static HttpAnswer Aside(string words) => HttpAnswer.Json(words, static (json, words) =>
    {
        json.WriteStartObject();
        json.WriteString("response_type", "ephemeral");
        json.WriteBoolean("replace_original", false);
        json.WriteString("text", words);
        json.WriteEndObject();
    });

    private static HttpAnswer Errors(IEnumerable<(string Input, string Words)> errors) =>
        HttpAnswer.Json(errors, static (json, errors) =>
        {
            json.WriteStartObject();
            json.WriteString("response_action", "errors");
            json.WriteStartObject("errors");
            foreach ((string input, string words) in errors) json.WriteString(input, words);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    [LoggerMessage(LogLevel.Warning, "A pressed button or submitted form was not saved; the person is told so.")]
    private partial void NotCommitted(Exception exception);

    [LoggerMessage(LogLevel.Information, "A person could not be told that their input was not saved.")]
    private partial void NotSaid();
}
