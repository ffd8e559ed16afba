using System.CommandLine;
using System.Text.Json.Serialization;
using MentorBot.People;
using Spectre.Console;

namespace MentorBot.Host.Commands;

/// <summary>
/// <c>people list</c>: lists every person that the bot knows, as a table or as JSON; without anything that they told
/// it.
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
        Command command = new("list", "Lists everybody whom the bot knows.") { json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool json, CancellationToken cancellationToken)
    {
        CommandSettings settings = CommandSettings.Read();
        using ILoggerFactory logs = LoggerFactory.Create(CommandServices.Complain);
        await using OpenStore store = await settings.OpenStoreAsync(Opening.Existing, logs, cancellationToken);
        await using CommandServices services =
            await CommandServices.StartAsync(settings, store.Rows, cancellationToken);
        IAsyncEnumerable<ListedPerson> people = PeopleBook.ListAsync(services.People, cancellationToken);
        if (json) await WriteJsonAsync(people);
        else await WriteTableAsync(people, cancellationToken);
        return 0;
    }

    private static async Task WriteJsonAsync(IAsyncEnumerable<ListedPerson> people)
    {
        // The console flushes after each line: many thousands of lines are written much faster through a buffer.
        await using StreamWriter output = new(Console.OpenStandardOutput(), bufferSize: 64 * 1024);
        string before = "[\n";
        await foreach (ListedPerson person in people)
        {
            await output.WriteAsync(before + JsonSerializer.Serialize(person, ListingJson.Default.ListedPerson));
            before = ",\n";
        }

        await output.WriteLineAsync(before == "[\n" ? "[]" : "\n]");
    }

    private static async Task WriteTableAsync(
        IAsyncEnumerable<ListedPerson> people, CancellationToken cancellationToken)
    {
        Table table = Terminal.NewTable(Columns);
        await foreach (ListedPerson person in people) table.AddRow(Cells(person));
        await Terminal.WriteAsync(table, cancellationToken);
    }

    private static IEnumerable<Text> Cells(ListedPerson person) => new[]
    {
        person.Name, person.Email, person.Organisation, person.Manager?.Name, person.Mentor?.Name,
        string.Join('+', person.Channels), person.Language, person.TimeZone,
    }.Select(cell => new Text(string.IsNullOrEmpty(cell) ? Nothing : cell.ReplaceLineEndings(" ")));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListedPerson))]
internal sealed partial class ListingJson : JsonSerializerContext;
