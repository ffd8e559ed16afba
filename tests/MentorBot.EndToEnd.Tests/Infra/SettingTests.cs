using System.Text.Json;
using MentorBot.EndToEnd.Tests.Settings;
using MentorBot.Host.Settings;
using MentorBot.Slack;
using MentorBot.Teams;
using Microsoft.Extensions.Configuration;

namespace MentorBot.EndToEnd.Tests.Infra;

/// <summary>What the template, the container file and the settings file set is what the program reads.</summary>
public sealed class SettingTests
{
    /// <summary>Read by others than the program's own settings.</summary>
    private static readonly Dictionary<string, string> ReadByOthers = new()
    {
        ["ASPNETCORE_HTTP_PORTS"] = "ASP.NET Core: where it listens",
        ["AZURE_CLIENT_ID"] = "Azure.Identity: which of the machine's identities",
        ["DOTNET_EnableDiagnostics"] = "the runtime",
        ["Logging:LogLevel:Default"] = "logging",
        ["Logging:LogLevel:Microsoft"] = "logging",
        ["Logging:LogLevel:Quartz"] = "logging",
    };

    /// <summary>What Azure makes of the template's expressions, or something like it.</summary>
    private static readonly Dictionary<string, string> OnAzure = new()
    {
        ["ASPNETCORE_HTTP_PORTS"] = "8080",
        ["AZURE_CLIENT_ID"] = "7a5c1f0e-9f6b-4a66-9b54-1d2f3c4b5a69",
        ["PublicUrl"] = "https://mentorbot.happy-sea-1.westeurope.azurecontainerapps.io/",
        ["Storage__Endpoint"] = "https://mentorbot1a2b3c.table.core.windows.net/",
        ["Teams__AppId"] = "7a5c1f0e-9f6b-4a66-9b54-1d2f3c4b5a69",
        ["Teams__TenantId"] = "11111111-2222-4333-8444-555555555555",
        ["Teams__AllowedTenants"] = "11111111-2222-4333-8444-555555555555",
    };

    [BicepFact]
    public async Task Every_variable_of_the_template_is_one_that_the_program_takes_and_reads()
    {
        IReadOnlyDictionary<string, string?> variables = new ContainerApp(await Bicep.MainAsync()).Variables;
        Assert.All(
            ["AZURE_CLIENT_ID", "Teams__AppId", "Storage__Endpoint", "Slack__BotToken"],
            name => Assert.Contains(name, variables.Keys));
        Dictionary<string, string> settings =
            variables.ToDictionary(one => one.Key, one => one.Value ?? OnAzure[one.Key]);
        // The template's own win.
        foreach ((string name, string value) in Dockerfile.Variables) settings.TryAdd(name, value);
        Assert.Empty(Unread(settings, out HostSettings read));
        Assert.Equal("AzureTables", read.Storage.Provider);
        TeamsOptions teams = read.Options<TeamsOptions>()!;
        Assert.Equal((TeamsAppType.UserAssignedMSI, false), (teams.AppType, teams.Unauthenticated));
        Assert.NotNull(read.Options<SlackOptions>());
    }

    [Fact]
    public void Every_variable_of_the_container_is_one_that_the_program_reads()
    {
        Assert.Empty(Unread(
            new(Dockerfile.Variables) { ["Teams__AppId"] = OnAzure["Teams__AppId"] }, out HostSettings read));
        Assert.Equal("/data/mentorbot.db", read.Storage.Path);
    }

    [Fact]
    public void Every_setting_of_the_settings_file_is_one_that_the_program_reads()
    {
        using JsonDocument file =
            JsonDocument.Parse(File.ReadAllText(Repository.At("src/MentorBot.Host/appsettings.json")));
        Dictionary<string, string> settings = Flat("", file.RootElement).ToDictionary();
        Assert.Contains("Storage:Provider", settings.Keys);
        Assert.Empty(Unread(new(settings) { ["Teams__AppId"] = OnAzure["Teams__AppId"] }, out _));
    }

    [Theory]
    [InlineData("Teams__ApId")]
    [InlineData("Storage__EndPoints")]
    [InlineData("AZURE_CLIENTID")]
    public void A_name_that_nobody_reads_is_found(string name) =>
        Assert.Equal([name], Unread(new() { ["Teams__AppId"] = OnAzure["Teams__AppId"], [name] = "x" }, out _));

    private static IReadOnlyList<string> Unread(Dictionary<string, string> settings, out HostSettings read)
    {
        RecordedSettings recorded = new(settings);
        read = HostSettings.Read(new ConfigurationBuilder().Add(recorded).Build(), isDevelopment: false);
        return [.. settings.Keys.Where(name => !recorded.WasRead(name) && !ReadByOthers.ContainsKey(name))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Flat(string before, JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject()
                .SelectMany(property => Flat(
                    before.Length == 0 ? property.Name : $"{before}:{property.Name}", property.Value))
            : [new(before, element.ToString())];
}
