using System.Reflection;

namespace MentorBot.Teams.Tests.Rendering;

/// <summary>
/// What the NuGet package AdaptiveCards 3.1 has, of the types that this house uses: each type's members and their
/// types, and under the empty name what it derives from. See
/// <see href="https://learn.microsoft.com/dotnet/api/adaptivecards"/>.
/// </summary>
internal static class Documented
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, Dictionary<string, string>> Types =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rendering", "documented.json")))!;

    public static bool Has(string type, string member) =>
        Types.TryGetValue(type, out Dictionary<string, string>? members)
        && (members.ContainsKey(member) || (members.TryGetValue("", out string? parent) && Has(parent, member)));

    /// <summary>One sentence for everything about a public type that the package has not, or has otherwise.</summary>
    public static IEnumerable<string> Problems(Type type)
    {
        string name = type.Name.Split('`')[0];
        if (!Types.TryGetValue(name, out Dictionary<string, string>? documented))
            return [$"{name} is no type of the package."];
        return Members(type)
            .Where(member => !documented.TryGetValue(member.Name, out string? kind) || kind != member.Kind)
            .Select(
                member =>
                    $"{name} has {member.Name} ({member.Kind}), and the package "
                        + $"{documented.GetValueOrDefault(member.Name, "has none")}.");
    }

    private static IEnumerable<(string Name, string Kind)> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(static name => (name, ""));
        IEnumerable<(string, string)> parent = type.BaseType == typeof(object) ? [] : [("", NameOf(type.BaseType!))];
        return parent
            .Concat(type.GetConstructors().Select(static made => ($"new({Taken(made)})", "")))
            .Concat(type.GetProperties(Own).Select(static property => (property.Name, NameOf(property.PropertyType))))
            .Concat(type.GetFields(Own).Select(static field => (field.Name, NameOf(field.FieldType))))
            .Concat(type.GetMethods(Own).Where(static method => !method.IsSpecialName)
                .Select(static method => ($"{method.Name}({Taken(method)})", NameOf(method.ReturnType))));
    }

    private static string Taken(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(static taken => NameOf(taken.ParameterType)));

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value) + "?";
        if (type.IsGenericType)
            return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
        return type == typeof(string)
            ? "string"
            : type == typeof(object) ? "object" : type == typeof(bool) ? "bool" : type == typeof(int) ? "int"
            : type == typeof(double) ? "double" : type.Name;
    }
}
