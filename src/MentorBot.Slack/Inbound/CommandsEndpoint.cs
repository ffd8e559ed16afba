using MentorBot.Channels.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Slash commands such as <c>/mentor goals</c>: <c>POST /slack/commands</c>. The text after the command is handled like
/// a typed message; without text it asks for help. Wherever the command was typed, only the person sees the answer. See
/// <see href="https://docs.slack.dev/interactivity/implementing-slash-commands/"/>.
/// </summary>
internal sealed partial class CommandsEndpoint(
    SlackGate gate, Reception reception, IInbound inbound, FormOpener forms, ILogger<CommandsEndpoint> log)
{
    private const string Help = "help";

    public Task AnswerAsync(HttpContext context) => gate.AnswerAsync(context, WorkAsync, context.RequestAborted);

    private async Task<HttpAnswer> WorkAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (FormBody.Read(body) is not { } form || form.Word("command") is null)
            return HttpAnswer.Bad("The form has no command.");
        if (form.Word("user_id") is not { } user) return HttpAnswer.Bad("The form has no user_id.");
        if (form.Word("team_id") is not { } team) return HttpAnswer.Bad("The form has no team_id.");
        FormTrigger trigger = forms.Take(team, form.Word("trigger_id"));
        InboundEvent happened = await reception.CompleteAsync(Map(form, team, user), cancellationToken) with
        {
            UnsavedInAnswer = true,
        };
        try
        {
            TurnAnswer answer = await inbound.HandleAsync(happened, cancellationToken);
            await forms.OpenAsync(trigger, answer.Form, cancellationToken);
            return HttpAnswer.Ok;
        }
        catch (NotSavedException e)
        {
            NotCommitted(e);
            return InteractionsEndpoint.Aside(new SlackWords(happened.Sender.Locale).NotSaved);
        }
    }

    private static Arrival Map(Dictionary<string, StringValues> form, string team, string user)
    {
        string wire = form.Word("text") ?? Help;
        string? trigger = form.Word("trigger_id");
        return new Arrival(team, user, arrived => new TextSaid(SlackText.Plain(wire, arrived.Names.GetValueOrDefault))
        {
            Sender = arrived.Sender,
            Address = arrived.Address,
            CanOpenForm = trigger is not null,
        })
        {
            Receipt = trigger,
            Named = [.. SlackText.Mentions(wire)],
        };
    }

    [LoggerMessage(LogLevel.Warning, "A command was not saved; the person who typed it is told so.")]
    private partial void NotCommitted(Exception exception);
}
