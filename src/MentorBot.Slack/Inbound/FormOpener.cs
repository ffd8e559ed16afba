using MentorBot.Slack.Protocol;
using MentorBot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Opens the question that was just asked as a modal. The same question is also a message in the conversation, so if
/// opening fails or takes too long, only the modal is missing. See
/// <see href="https://docs.slack.dev/reference/methods/views.open"/>.
/// </summary>
internal sealed partial class FormOpener(
    SlackApi api, SlackOptions options, TimeProvider clock, ILogger<FormOpener> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    // Slack waits three seconds for the acknowledgement, which is sent after the opening and needs time on the network.
    private static readonly TimeSpan Acknowledgement = TimeSpan.FromSeconds(2.7);

    /// <summary>Records a trigger and the time at which it came.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="id">The <c>trigger_id</c>; null if there is none.</param>
    public FormTrigger Take(string team, string? id) => new(team, id, clock.GetTimestamp());

    /// <summary>
    /// Opens the form with which an event was answered, if there is one and it can be opened. Never fails.
    /// </summary>
    public async Task OpenAsync(FormTrigger trigger, Form? form, CancellationToken cancellationToken)
    {
        if (form is null || trigger.Id is null) return;
        TimeSpan left = Acknowledgement - clock.GetElapsedTime(trigger.Taken);
        if (left > TimeSpan.Zero)
            await OpenAsync(trigger.Team, trigger.Id, form, left < Patience ? left : Patience, cancellationToken);
        else Late();
    }

    private async Task OpenAsync(
        string team, string triggerId, Form form, TimeSpan within, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(within, clock);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            ModalForm modal = new(form.Title, form.Submit, new SlackWords(form.Language).Close, form.Token, form.Card);
            SlackReply reply =
                await api.OpenViewAsync(team, triggerId, modal.Render(form.Language, options.Limits), either.Token);
            if (reply.Outcome is not Accepted) NotOpened((int)reply.Status, reply.Error);
        }
        catch (OperationCanceledException)
        {
            Late();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Failed(e.GetType().Name, e.StackTrace); // Its message may quote the card.
        }
    }

    [LoggerMessage(
        LogLevel.Information, "A form could not be opened in time; its question stands in the conversation.")]
    private partial void Late();

    [LoggerMessage(
        LogLevel.Warning, "Slack did not open a form ({Status} {Code}); its question stands in the conversation.")]
    private partial void NotOpened(int status, string? code);

    [LoggerMessage(
        LogLevel.Error,
        "A form could not be drawn or opened ({Fault}); its question stands in the conversation. {Stack}")]
    private partial void Failed(string fault, string? stack);
}
