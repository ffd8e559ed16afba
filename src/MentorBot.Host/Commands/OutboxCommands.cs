using System.CommandLine;
using MentorBot.Delivery;
using MentorBot.Delivery.Recovery;
using Spectre.Console;

namespace MentorBot.Host.Commands;

/// <summary>
/// <c>outbox list|resend</c>: lists the messages that were given up, without their content, and sends them again once
/// the cause is fixed.
/// </summary>
internal static class OutboxCommands
{
    public static Command Describe()
    {
        Command list = new("list", "Lists the messages and letters that were given up, and why.");
        list.SetAction((_, cancellationToken) => WithDeadLettersAsync(ListAsync, cancellationToken));
        Argument<string> id = new("id")
        {
            Description = "As the list has it; without one --all is needed.", Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> all = new("--all") { Description = "Everything that was given up." };
        Command resend = new("resend", "Puts back what was given up: a host that works with the store sends it.")
        {
            id, all,
        };
        resend.SetAction((parsed, cancellationToken) => WithDeadLettersAsync(
            (dead, token) => ResendAsync(dead, parsed.GetValue(id), parsed.GetValue(all), token), cancellationToken));
        return new Command("outbox", "What is sent to the platforms, and was not.") { list, resend };
    }

    private static async Task<int> WithDeadLettersAsync(
        Func<DeadLetters, CancellationToken, Task<int>> act, CancellationToken cancellationToken)
    {
        using ILoggerFactory logs = LoggerFactory.Create(CommandServices.Complain);
        await using OpenStore store =
            await CommandSettings.Read().OpenStoreAsync(Opening.Existing, logs, cancellationToken);
        return await act(new DeadLetters(store.Rows, new OutboxOptions(), TimeProvider.System), cancellationToken);
    }

    private static async Task<int> ListAsync(DeadLetters letters, CancellationToken cancellationToken)
    {
        Table table = Terminal.NewTable("", "", "", "", "");
        table.Columns[0].NoWrap(); // The id is copied into 'outbox resend', so it must not wrap.
        await foreach (DeadLetter dead in letters.ListAsync(cancellationToken))
        {
            string when = dead.At?.ToString("u", CultureInfo.InvariantCulture) ?? "-";
            string[] cells = [dead.Id, when, dead.Channel, dead.Kind, dead.Reason.ReplaceLineEndings(" ")];
            table.Add(cells);
        }

        await Terminal.WriteAsync(table, cancellationToken);
        return 0;
    }

    private static async Task<int> ResendAsync(
        DeadLetters letters, string? id, bool all, CancellationToken cancellationToken)
    {
        if (all == id is not null)
            throw new RefusedException("Expected an id from 'outbox list', or --all.");
        int count = id is null
            ? await letters.ResendAllAsync(cancellationToken)
            : await letters.ResendAsync(id, cancellationToken) ? 1 : 0;
        if (id is not null && count == 0)
            throw new RefusedException($"No message with the id '{id}' was given up; see 'outbox list'.");
        await Terminal.SayAsync(
            string.Create(CultureInfo.InvariantCulture, $"Put back: {count}."), cancellationToken);
        return 0;
    }
}
