using System.CommandLine;
using MentorBot.Host.Settings;
using MentorBot.Identity;
using MentorBot.Storage.Copying;
using Spectre.Console;

namespace MentorBot.Host.Commands;

/// <summary>
/// <c>storage copy --from … --to …</c>: copies everything from one store to another, for a backup or a migration. A
/// host may go on working with a SQLite source meanwhile: the copy is a snapshot of one moment.
/// </summary>
internal static class StorageCopy
{
    private const string Addresses =
        "a SQLite file, or on Azure a connection string or the https URL of an account's Tables";

    private const string About =
        "Copies everything from one store to another, and compares the two. Of a SQLite file one moment is copied: "
            + "for a backup its host may run. "
        + "For moving house the host is stopped first: what it accepts after that moment would stay behind, and what "
        + "is on its way would be sent by both.";

    public static Command Describe()
    {
        Option<string> from = new("--from") { Description = $"Where everything is: {Addresses}.", Required = true };
        Option<string> to = new("--to")
        {
            Description = "Where it is to be: the same; empty, or the copy that was cut off. A file is made.",
            Required = true,
        };
        Command command = new("copy", About) { from, to };
        command.SetAction((
            parsed,
            cancellationToken) => RunAsync(
                parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string from, string to, CancellationToken cancellationToken)
    {
        StorageSettings settings = CommandSettings.Read().Storage;
        (StoreAddress source, StoreAddress target) = (Find("--from", from, settings), Find("--to", to, settings));
        if (source == target) throw new RefusedException($"--from and --to are the same store, {source.Name}.");
        using ILoggerFactory logs = LoggerFactory.Create(CommandServices.Complain);
        try
        {
            // The source first: if it does not exist, no target is created.
            await using CopySource rows = await source.OpenSourceAsync(OpenStore.Contents, logs, cancellationToken);
            await using OpenStore store = await OpenStore.OpenAsync(target, Opening.Alone, logs, cancellationToken);
            StoreCopy copy = new(source.Name, rows.ScanAsync, store.Rows, Tables.All);
            return await ReportAsync(
                await Terminal.WithProgressAsync<CopyProgress, IReadOnlyList<CopiedTable>>(
                    Say, copy.RunAsync, cancellationToken),
                cancellationToken);
        }
        catch (CopyRefusedException refused)
        {
            throw new RefusedException(refused.Message);
        }
    }

    private static StoreAddress Find(string option, string text, StorageSettings settings)
    {
        try
        {
            return settings.Find(text);
        }
        catch (FormatException wrong)
        {
            throw new RefusedException($"{option} names no store. {wrong.Message}");
        }
    }

    private static async Task<int> ReportAsync(IReadOnlyList<CopiedTable> tables, CancellationToken cancellationToken)
    {
        Table whole = Terminal.NewTable("", "", "");
        whole.Columns[1].RightAligned();
        foreach (CopiedTable table in tables.Where(table => table.IsSame))
        {
            string rows = string.Create(CultureInfo.InvariantCulture, $"{table.Target.Rows} rows");
            whole.Add(table.Table, rows, $"sha256 {table.Target.Sha256}");
        }

        await Terminal.WriteAsync(whole, cancellationToken);
        foreach (CopiedTable table in tables.Where(table => !table.IsSame))
            await Terminal.ComplainAsync(Difference(table), cancellationToken);
        return tables.All(table => table.IsSame) ? 0 : 1;
    }

    private static string Difference(CopiedTable table)
    {
        string remedy = table.SourceMoved
            ? "The source was written to meanwhile: stop its host and do it again, and what has changed is brought up "
                + "to date."
            : "Doing it again brings up to date what differs.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Table {table.Table} differs: {table.Source.Rows} rows in the source, {table.Target.Rows} in the target. "
                + $"{remedy}");
    }

    private static string Say(CopyProgress progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(progress.Checking ? "Compared" : "Copied")} {progress.Rows} rows of {progress.Table}");
}
