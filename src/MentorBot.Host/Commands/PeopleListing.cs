using System.CommandLine;
using System.Text.Json.Serialization;
using System.Text.Json;
using MentorBot.People;
using MentorBot.Storage;

namespace MentorBot.Host.Commands;

/// <summary><c>people list</c>: everybody whom the bot knows, as a table or as JSON; nothing of what they told it.</summary>
internal static class PeopleListing
{
    private const string Nothing = "-";
    private const int MeasuredLines = 200;
    private static readonly string[] Columns = ["NAME", "E-MAIL", "ORGANISATION", "MANAGER", "MENTOR", "CHANNELS", "LANGUAGE", "TIME ZONE"];

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
        await using CommandServices services = await CommandServices.StartAsync(settings, store.Rows, cancellationToken);
        IAsyncEnumerable<ListedPerson> people = PeopleBook.ListAsync(services.People, cancellationToken);
        // A line at a time would be flushed each: many thousands are written much faster through a buffer.
        await using StreamWriter output = new(Console.OpenStandardOutput(), bufferSize: 64 * 1024);
        if (json) await WriteJsonAsync(people, output);
        else await WriteTableAsync(people, output);
        return 0;
    }

    private static async Task WriteJsonAsync(IAsyncEnumerable<ListedPerson> people, StreamWriter output)
    {
        string before = "[\n";
        await foreach (ListedPerson person in people)
        {
            await output.WriteAsync(before + JsonSerializer.Serialize(person, ListingJson.Default.ListedPerson));
            before = ",\n";
        }

        await output.WriteLineAsync(before == "[\n" ? "[]" : "\n]");
    }

    /// <summary>The columns are as wide as the first lines need; a longer text further down is written whole.</summary>
    private static async Task WriteTableAsync(IAsyncEnumerable<ListedPerson> people, StreamWriter output)
    {
        List<string[]> measured = [Columns];
        int[] widths = [];
        await foreach (ListedPerson person in people)
        {
            string[] cells = Cells(person);
            if (widths.Length > 0) await output.WriteLineAsync(Line(cells, widths));
            else if (measured.Count < MeasuredLines) measured.Add(cells);
            else widths = await WriteMeasuredAsync([.. measured, cells], output);
        }

        if (widths.Length == 0) await WriteMeasuredAsync(measured, output);
    }

    private static async Task<int[]> WriteMeasuredAsync(IReadOnlyList<string[]> lines, StreamWriter output)
    {
        int[] widths = [.. Columns.Select((_, column) => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines) await output.WriteLineAsync(Line(line, widths));
        return widths;
    }

    private static string[] Cells(ListedPerson person) =>
    [
        .. new[]
        {
            person.Name, person.Email, person.Organisation, person.Manager?.Name, person.Mentor?.Name, string.Join('+', person.Channels), person.Language,
            person.TimeZone,
        }.Select(cell => string.IsNullOrEmpty(cell) ? Nothing : cell.ReplaceLineEndings(" ")),
    ];

    private static string Line(string[] cells, int[] widths) => string.Join("  ", cells.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListedPerson))]
internal sealed partial class ListingJson : JsonSerializerContext;
