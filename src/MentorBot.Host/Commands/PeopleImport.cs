using System.CommandLine;
using MentorBot.Host.Rosters;
using MentorBot.Host.Settings;
using MentorBot.People;

namespace MentorBot.Host.Commands;

/// <summary>
/// <c>people import &lt;roster.csv&gt;</c>: imports a roster into the directory, whole or not at all. Importing again
/// applies only the changes.
/// </summary>
internal static class PeopleImport
{
    public static Command Describe()
    {
        Argument<string> roster = new("roster")
        {
            Description = $"A CSV file in UTF-8. Its first line names the columns: {RosterFile.Columns}.",
        };
        Option<string> organisation = new("--organisation")
        {
            Description = "Whose roster it is; needed where the settings name several organisations.",
        };
        Command command = new("import", "Brings in who is there, who leads them and who mentors them.")
        {
            roster, organisation,
        };
        command.SetAction((
            parsed,
            cancellationToken) => RunAsync(
                parsed.GetRequiredValue(roster), parsed.GetValue(organisation), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string path, string? organisation, CancellationToken cancellationToken)
    {
        CommandSettings settings = CommandSettings.Read();
        string org = OrganisationOf(settings.Organisations, organisation);
        IReadOnlyList<RosterLine>? roster = await ReadAsync(path, org, settings.Organisations, cancellationToken);
        if (roster is null) return 1;

        using ILoggerFactory logs = LoggerFactory.Create(CommandServices.Complain);
        await using OpenStore store = await settings.OpenStoreAsync(Opening.Beside, logs, cancellationToken);
        await using CommandServices services =
            await CommandServices.StartAsync(settings, store.Rows, cancellationToken);
        RosterOutcome outcome = await Terminal.WithProgressAsync<RosterProgress, RosterOutcome>(
            Say, (progress, token) => PeopleBook.ImportAsync(roster, org, services.People, progress, token),
            cancellationToken);

        foreach (RosterProblem left in outcome.Left) await Console.Error.WriteLineAsync(Say(left));
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.New} new, {outcome.Changed} changed, {outcome.Unchanged} unchanged in organisation {org}."));
        if (outcome.Absent > 0)
        {
            string absent =
                "Addresses that the directory has and this roster has not: "
                    + $"{outcome.Absent.ToString(CultureInfo.InvariantCulture)}.";
            await Console.Out.WriteLineAsync($"{absent} Whoever has them stays as they are.");
        }

        return 0;
    }

    /// <summary>
    /// The lines; null if any of them cannot be imported, in which case all errors are on the error stream.
    /// </summary>
    private static async Task<IReadOnlyList<RosterLine>?> ReadAsync(
        string path, string org, ConfiguredOrganisations organisations, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new RefusedException($"There is no file '{path}'.");
        byte[] file = await File.ReadAllBytesAsync(path, cancellationToken);
        (IReadOnlyList<RosterLine> lines, IReadOnlyList<RosterProblem> unread) = RosterFile.Read(file);
        List<RosterProblem> problems =
        [
            .. unread.Concat(Strangers(lines, org, organisations)).OrderBy(problem => problem.Line),
        ];
        if (problems.Count == 0) return lines;
        foreach (RosterProblem problem in problems)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Console.Error.WriteLineAsync(Say(problem));
        }

        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Nothing was imported; wrong: {problems.Count}."));
        return null;
    }

    private static string OrganisationOf(ConfiguredOrganisations organisations, string? named)
    {
        string all = string.Join(", ", organisations.Ids);
        if (named is null && organisations.Ids.Count == 1) return organisations.Ids.First();
        if (named is null)
            throw new RefusedException(
                $"The settings name several organisations: --organisation must name one of {all}.");
        return organisations.Ids.Contains(named)
            ? named
            : throw new RefusedException($"There is no organisation '{named}' in the settings; there is {all}.");
    }

    /// <summary>
    /// Finds accounts whose tenant or workspace belongs to another organisation: the bot would take such an account for
    /// another person there.
    /// </summary>
    private static IEnumerable<RosterProblem> Strangers(
        IEnumerable<RosterLine> lines, string org, ConfiguredOrganisations organisations) =>
        from line in lines
        from account in line.Accounts
        where organisations.Of(account.Split('|')[1]) != org
        select new RosterProblem(line.Number, $"An account's tenant or workspace is not of organisation {org}.");

    private static string Say(RosterProblem problem) =>
        string.Create(CultureInfo.InvariantCulture, $"Line {problem.Line}: {problem.Reason}");

    private static string Say(RosterProgress progress) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(progress.Told ? "Imported" : "Looked up")} {progress.Done} of {progress.All}");
}
