using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Channels.Settings;

/// <summary>
/// Reads a section into an object whose properties have the names of the settings. .NET's binder fills the object in,
/// its data annotations are the rules, and an error names the setting. The message of an annotation says what is
/// expected.
/// </summary>
public static class SectionReading
{
    /// <summary>Reads the settings of a section.</summary>
    /// <typeparam name="T">Has a property for each setting, which holds the default.</typeparam>
    /// <param name="section">The section.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static T Read<T>(this IConfiguration section) where T : class, new()
    {
        T settings = new();
        section.Fill(settings);
        return settings;
    }

    /// <summary>Fills in an object that holds the defaults.</summary>
    /// <param name="section">The section.</param>
    /// <param name="settings">The object; it has a property for each setting.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static void Fill(this IConfiguration section, object settings)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(settings);
        using ConfigurationRoot given = new([new GivenSettings(section)]);
        try
        {
            given.Bind(settings);
        }
        catch (InvalidOperationException) when (FindUnreadable(given, settings.GetType()) is var (property, path))
        {
            throw Wrong(section, path, property, expected: null);
        }

        FillLists(given, settings);
        Check(section, "", settings);
    }

    /// <summary>Reads a list: one text with commas, or a child key for each item.</summary>
    /// <param name="section">The section.</param>
    /// <param name="key">The key of the list in the section.</param>
    public static IReadOnlyList<string> ReadList(this IConfiguration section, string key)
    {
        using ConfigurationRoot given = new([new GivenSettings(section)]);
        return [.. Items(given.GetSection(key))];
    }

    /// <summary>The error for a setting that breaks a rule which annotations cannot express.</summary>
    /// <param name="section">The section.</param>
    /// <param name="key">The key in the section.</param>
    /// <param name="expected">What is expected.</param>
    public static SettingException Wrong(this IConfiguration section, string key, string expected)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new SettingException(Name(section, key), section[key], expected);
    }

    // The binder reads a list from child keys only; this also accepts one text with commas.
    private static void FillLists(ConfigurationRoot given, object settings)
    {
        IEnumerable<PropertyInfo> lists =
            settings.GetType().GetProperties().Where(one => one.PropertyType == typeof(IList<string>));
        foreach (PropertyInfo list in lists)
        {
            IList<string> filled = (IList<string>)list.GetValue(settings)!;
            filled.Clear();
            foreach (string item in Items(given.GetSection(list.Name))) filled.Add(item);
        }
    }

    private static IEnumerable<string> Items(IConfigurationSection list) =>
        (list.Value?.Split(',') ?? list.GetChildren().Select(child => child.Value))
            .Select(item => item?.Trim() ?? "").Where(item => item.Length > 0);

    private static void Check(IConfiguration section, string path, object settings)
    {
        foreach (PropertyInfo part in settings.GetType().GetProperties().Where(IsPart))
            Check(section, $"{path}{part.Name}:", part.GetValue(settings)!);

        List<ValidationResult> problems = [];
        ValidationContext context = new(settings);
        if (!Validator.TryValidateObject(settings, context, problems, validateAllProperties: true))
        {
            string name = problems[0].MemberNames.First();
            throw Wrong(section, path + name, settings.GetType().GetProperty(name)!, problems[0].ErrorMessage);
        }
    }

    /// <summary>
    /// The first text that cannot be converted to its setting's type; the binder names it only inside a sentence.
    /// </summary>
    private static (PropertyInfo Property, string Path)? FindUnreadable(
        ConfigurationRoot given, Type type, string path = "")
    {
        foreach (PropertyInfo property in type.GetProperties())
        {
            string key = path + property.Name;
            if (IsPart(property))
            {
                if (FindUnreadable(given, property.PropertyType, key + ":") is { } inside) return inside;
                continue;
            }

            try
            {
                given.GetValue(property.PropertyType, key);
            }
            catch (InvalidOperationException)
            {
                return (property, key);
            }
        }

        return null;
    }

    private static bool IsPart(PropertyInfo property) =>
        property.PropertyType.IsClass && property.PropertyType.Assembly == property.DeclaringType!.Assembly;

    private static SettingException Wrong(IConfiguration section, string key, PropertyInfo property, string? expected)
    {
        DataTypeAttribute? type = property.GetCustomAttribute<DataTypeAttribute>();
        bool isSecret = type?.DataType == DataType.Password && !string.IsNullOrEmpty(section[key]);
        return new SettingException(
            Name(section, key), isSecret ? "a secret" : section[key], Expected(property, expected));
    }

    private static string Expected(PropertyInfo property, string? expected) =>
        property.PropertyType.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(property.PropertyType))}"
        : property.PropertyType == typeof(bool) ? "true or false"
        : expected
            ?? property.GetCustomAttributes<ValidationAttribute>().FirstOrDefault()?.FormatErrorMessage(property.Name)
            ?? $"a value of the type {property.PropertyType.Name}";

    private static string Name(IConfiguration section, string key) =>
        section is IConfigurationSection { Path: var path } ? $"{path}:{key}" : key;
}
