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
            Description = "A CSV file in UTF-8. Its first line names the columns: "
                + $"{string.Join(", ", ColumnMapping.Fields.SkipLast(1))}.",
        };
        Option<string> organisation = new("--organisation")
        {
            Description = "Whose roster it is; needed where the settings name several organisations.",
        };
        Option<string[]> maps = new("--map")
        {
            Description = $"\"Column=field\": what a column with another name holds, or '{ColumnMapping.Ignore}'. "
                + "May be repeated.",
            DefaultValueFactory = _ => [],
        };
        Option<bool> rehearsal = new("--dry-run") { Description = "Says what would change, and writes nothing." };
        Command command = new("import", "Brings in who is there, who leads them and who mentors them.")
        {
            roster, organisation, maps, rehearsal,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(roster), parsed.GetValue(organisation), parsed.GetRequiredValue(maps),
            parsed.GetValue(rehearsal), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? organisation, string[] maps, bool isRehearsal, CancellationToken cancellationToken)
    {
        CommandSettings settings = CommandSettings.Read();
        string org = OrganisationOf(settings.Organisations, organisation);
        if (!File.Exists(path)) throw new RefusedException($"There is no file '{path}'.");
        byte[] file = await File.ReadAllBytesAsync(path, cancellationToken);
        RosterReading roster = RosterFile.Read(file, [.. maps.Select(MappingOf)]);
        RosterProblem[] problems =
        [
            .. roster.Problems.Concat(Strangers(roster.Lines, org, settings.Organisations))
                .OrderBy(problem => problem.Line),
        ];
        if (problems.Length > 0) return await ImportReport.RefuseAsync(problems, cancellationToken);
        await ImportReport.WarnAsync(roster.Ignored, cancellationToken);

        if (isRehearsal)
        {
            RosterOutcome expected = await RehearseAsync(settings, roster.Lines, org, cancellationToken);
            return await ImportReport.WriteRehearsalAsync(expected, org, cancellationToken);
        }

        RosterOutcome outcome = await ImportAsync(
            settings, Opening.Beside, (people, progress, token) =>
                PeopleBook.ImportAsync(roster.Lines, org, people, progress, token), cancellationToken);
        return await ImportReport.WriteAsync(outcome, org, cancellationToken);
    }

    private static async Task<RosterOutcome> RehearseAsync(
        CommandSettings settings, IReadOnlyList<RosterLine> lines, string org, CancellationToken cancellationToken)
    {
        try
        {
            return await ImportAsync(
                settings, Opening.Existing, (people, progress, token) =>
                    PeopleBook.RehearseImportAsync(lines, org, people, progress, token), cancellationToken);
        }
        catch (StorageMissingException)
        {
            // The import would make the store: everybody would be new.
            return new RosterOutcome(lines.Count, 0, 0, [])
            {
                Changes = [.. lines.Select(line => new RosterChange(line, []))],
            };
        }
    }

    private static async Task<RosterOutcome> ImportAsync(
        CommandSettings settings, Opening how,
        Func<PeopleAccess, IProgress<RosterProgress>?, CancellationToken, Task<RosterOutcome>> import,
        CancellationToken cancellationToken)
    {
        using ILoggerFactory logs = LoggerFactory.Create(CommandServices.Complain);
        await using OpenStore store = await settings.OpenStoreAsync(how, logs, cancellationToken);
        await using CommandServices services =
            await CommandServices.StartAsync(settings, store.Rows, cancellationToken);
        return await Terminal.WithProgressAsync<RosterProgress, RosterOutcome>(
            ImportReport.Say, (progress, token) => import(services.People, progress, token), cancellationToken);
    }

    private static ColumnMapping MappingOf(string text) => ColumnMapping.Parse(text)
        ?? throw new RefusedException(
            $"--map '{text}' is no \"Column=field\"; a field is one of {string.Join(", ", ColumnMapping.Fields)}.");

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
}
