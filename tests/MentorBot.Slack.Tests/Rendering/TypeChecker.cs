namespace MentorBot.Slack.Tests.Rendering;

/// <summary>
/// A test that needs Node: skipped where it is missing, with the reason, unless <c>MENTORBOT_REQUIRE=all</c>.
/// </summary>
internal sealed class TypeCheckFactAttribute : FactAttribute
{
    public TypeCheckFactAttribute() => Skip = Requirements.SkipReason(NodePackages.Missing);
}

/// <summary>TypeScript with Slack's own types, beside the built tests.</summary>
internal static class TypeChecker
{
    private static readonly NodePackages Packages = new(Path.Combine(AppContext.BaseDirectory, "TypeCheck"));

    /// <summary>Checks a module.</summary>
    /// <returns>What the compiler says against it; empty where it says nothing.</returns>
    public static async Task<string> CheckAsync(string name, string module, CancellationToken cancellationToken)
    {
        await Packages.InstallAsync(cancellationToken);
        string file = $"{name}.ts";
        await File.WriteAllTextAsync(Path.Combine(Packages.Folder, file), module, cancellationToken);
        return await Packages.CheckTypesAsync(file, cancellationToken);
    }
}
