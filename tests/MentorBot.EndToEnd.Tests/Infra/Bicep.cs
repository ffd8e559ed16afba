using System.Reflection;

namespace MentorBot.EndToEnd.Tests.Infra;

/// <summary>The real compiler, which comes with the restore of this project.</summary>
internal static class Bicep
{
    private static readonly string? Program =
        typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(data => data.Key == "Bicep")?.Value;

    private static readonly Lazy<Task<JsonNode>> Main = new(async () =>
    {
        (string template, string complaints) = await BuildAsync(Repository.At("infra/main.bicep"));
        Assert.Equal("", complaints);
        return JsonNode.Parse(template)!;
    });

    /// <summary>What is missing, or null.</summary>
    public static string? Missing { get; } =
        Program is null ? "The tests fetch the Bicep compiler on Linux on x64 alone: run them there."
        : File.Exists(Program) ? null
        : $"The Bicep compiler is not at {Program}. Restore again: dotnet restore tests/MentorBot.EndToEnd.Tests";

    /// <summary><c>infra/main.bicep</c> as the template that Azure is given. It was built without a warning.</summary>
    public static Task<JsonNode> MainAsync() => Main.Value;

    /// <summary>Builds a file.</summary>
    /// <returns>The template, and every warning and error.</returns>
    public static async Task<(string Template, string Complaints)> BuildAsync(string file)
    {
        Assert.True(Missing is null, Missing);
        (_, string template, string complaints) =
            await Tool.RunAsync(Program!, Path.GetDirectoryName(file)!, ["build", file, "--stdout"]);
        return (template, complaints.Trim());
    }
}
