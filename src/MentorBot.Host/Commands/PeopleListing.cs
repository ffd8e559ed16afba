using System.CommandLine;
using System.Text.Json.Serialization;
using MentorBot.Host.Output;
using MentorBot.People;
using Spectre.Console;

namespace MentorBot.Host.Commands;

/// <summary>
/// <c>people list</c>: lists every person that the bot knows, as a table, as JSON or as CSV; without anything that they
/// told it.
/// </summary>
internal static class PeopleListing
{
    private const string Nothing = "-";
    private static readonly string[] Columns =
    [
        "NAME", "E-MAIL", "ORGANISATION", "MANAGER", "MENTOR", "CHANNELS", "LANGUAGE", "TIME ZONE",
    ];

    public static Command Describe()
    {
        Option<bool> json = new("--json") { Description = "As a JSON array, one person a line." };
        Option<bool> csv = new("--csv") { Description = "As CSV in UTF-8, for a spreadsheet." };
        Command command = new("list", "Lists everybody whom the bot knows.") { json, csv };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(json), parsed.GetValue(csv), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool json, bool csv, CancellationToken cancellationToken)
    {
        if (json && csv) throw new RefusedException("Expected either --json or --csv.");
        CommandSettings settings = CommandSettings.Read();
        using ILoggerFactory logs = LoggerFactory.Create(CommandServices.Complain);
        await using OpenStore store = await settings.OpenStoreAsync(Opening.Existing, logs, cancellationToken);
        await using CommandServices services =
            await CommandServices.StartAsync(settings, store.Rows, cancellationToken);
        IAsyncEnumerable<ListedPerson> people = PeopleBook.ListAsync(services.People, cancellationToken);
        if (json) await WriteJsonAsync(people);
        else if (csv) await WriteCsvAsync(people, cancellationToken);
        else await WriteTableAsync(people, cancellationToken);
        return 0;
    }

    private static async Task WriteJsonAsync(IAsyncEnumerable<ListedPerson> people)
    {
        await using StreamWriter output = Terminal.Buffered();
        string before = "[\n";
        await foreach (ListedPerson person in people)
        {
            await output.WriteAsync(before + JsonSerializer.Serialize(person, ListingJson.Default.ListedPerson));
            before = ",\n";
        }

        await output.WriteLineAsync(before == "[\n" ? "[]" : "\n]");
    }

    private static async Task WriteCsvAsync(IAsyncEnumerable<ListedPerson> people, CancellationToken cancellationToken)
    {
        await using StreamWriter output = Terminal.Buffered();
        await CsvOutput.WriteAsync(
            output, Columns.Select(column => column.ToLowerInvariant()), people.Select(Fields), cancellationToken);
    }

    private static async Task WriteTableAsync(
        IAsyncEnumerable<ListedPerson> people, CancellationToken cancellationToken)
    {
        Table table = Terminal.NewTable(Columns);
        await foreach (ListedPerson person in people)
            table.Add(Fields(person).Select(cell => string.IsNullOrEmpty(cell) ? Nothing : cell));
        await Terminal.WriteAsync(table, cancellationToken);
    }

    private static IEnumerable<string?> Fields(ListedPerson person) =>
    [
        person.Name, person.Email, person.Organisation, person.Manager?.Name, person.Mentor?.Name,
        string.Join('+', person.Channels), person.Language, person.TimeZone,
    ];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListedPerson))]
internal sealed partial class ListingJson : JsonSerializerContext;
