using System.Reflection;

namespace MentorBot.Testing.House;

/// <summary>What an assembly refers to.</summary>
public static class References
{
    /// <summary>The other assemblies of the house that it uses, in order.</summary>
    public static string[] ToTheHouse(Assembly assembly) =>
    [
        .. assembly.GetReferencedAssemblies().Select(static name => name.Name!)
            .Where(static name => name.StartsWith("MentorBot", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The names of the types that it shows to others, in order.</summary>
    public static string[] PublicTypes(Assembly assembly) =>
        [.. assembly.GetExportedTypes().Select(static type => type.Name).Order(StringComparer.Ordinal)];
}
