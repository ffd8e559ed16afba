using MentorBot.EndToEnd.Tests.Wire;
using MentorBot.Teams;

namespace MentorBot.EndToEnd.Tests.Infra;

/// <summary>
/// What Azure is asked for: no keys, one identity, and probes and addresses that the program answers.
/// </summary>
public sealed class TemplateTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string StorageTableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";

    [BicepFact]
    public async Task What_the_compiler_warns_of_is_found()
    {
        using TemporaryFolder folder = new();
        string file = folder.At("wrong.bicep");
        await File.WriteAllTextAsync(file, "param unused string = 'x'\n");
        Assert.Contains("no-unused-params", (await Bicep.BuildAsync(file)).Complaints, StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task The_probes_ask_where_the_program_answers_and_at_the_port_where_it_listens()
    {
        JsonNode template = await Bicep.MainAsync();
        ContainerApp app = new(template);
        Assert.Equal(["Liveness", "Readiness", "Startup"], app.Probes.Select(probe => probe.Kind).Order());
        Assert.All(app.Probes, probe => Assert.Equal("[variables('port')]", probe.Port));
        Assert.Equal("[variables('port')]", (string?)app.Properties["configuration"]!["ingress"]!["targetPort"]);
        string port = template["variables"]!["port"]!.ToString();
        Assert.Equal((port, port), (Dockerfile.Variables["ASPNETCORE_HTTP_PORTS"], Dockerfile.Only("EXPOSE")));
        foreach ((string kind, string path, _) in app.Probes)
        {
            using HttpResponseMessage answer = await shared.Bot.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{kind}: {path} answered {answer.StatusCode}.");
            Assert.Equal(kind == "Readiness" ? "/health/ready" : "/health/live", path);
        }
    }

    [BicepFact]
    public async Task Nobody_has_a_key_and_the_bots_identity_may_write_tables()
    {
        JsonNode template = await Bicep.MainAsync();
        string text = template.ToJsonString();
        Assert.DoesNotContain("listKeys", text, StringComparison.OrdinalIgnoreCase);
        JsonNode storage = ContainerApp.One(template, "Microsoft.Storage/storageAccounts")["properties"]!;
        Assert.All(["allowSharedKeyAccess", "allowBlobPublicAccess"], name => Assert.False((bool)storage[name]!));
        Assert.Equal(StorageTableDataContributor, (string?)template["variables"]!["storageTableDataContributor"]);
        JsonNode role = Assert.Single(
            template["resources"]!.AsArray(),
            one => ((string?)one!["properties"]?["roleDefinitionId"])?.Contains(
                "storageTableDataContributor", StringComparison.Ordinal) is true)!;
        Assert.Contains("Microsoft.Storage/storageAccounts", (string)role["scope"]!, StringComparison.Ordinal);
        Assert.Contains("principalId", (string)role["properties"]!["principalId"]!, StringComparison.Ordinal);
        Assert.All(
            ["slackSigningSecret", "slackBotToken"],
            name => Assert.Equal("securestring", (string?)template["parameters"]![name]!["type"]));
    }

    [BicepFact]
    public async Task Teams_reaches_the_bot_where_it_takes_messages_and_as_the_identity_that_it_runs_with()
    {
        JsonNode template = await Bicep.MainAsync();
        JsonNode bot = ContainerApp.One(template, "Microsoft.BotService/botServices")["properties"]!;
        Assert.Equal("UserAssignedMSI", (string?)bot["msaAppType"]);
        Assert.Contains($"{TeamsHosting.MessagesPath[1..]}'", (string)bot["endpoint"]!, StringComparison.Ordinal);
        Assert.Contains(".clientId", (string)bot["msaAppId"]!, StringComparison.Ordinal);
        JsonNode channel = ContainerApp.One(template, "Microsoft.BotService/botServices/channels")["properties"]!;
        Assert.Equal(
            ("MsTeamsChannel", true), ((string)channel["channelName"]!, (bool)channel["properties"]!["isEnabled"]!));
        Assert.Equal((string?)bot["msaAppId"], (string?)template["outputs"]!["appId"]!["value"]);
    }

    [BicepFact]
    public async Task One_host_is_always_awake_and_its_logs_are_kept()
    {
        JsonNode template = await Bicep.MainAsync();
        Assert.Equal(1, (int)new ContainerApp(template).Properties["template"]!["scale"]!["minReplicas"]!);
        JsonNode logs = ContainerApp.One(template, "Microsoft.Insights/diagnosticSettings")["properties"]!;
        Assert.Contains(
            "Microsoft.OperationalInsights/workspaces", (string)logs["workspaceId"]!, StringComparison.Ordinal);
    }
}
