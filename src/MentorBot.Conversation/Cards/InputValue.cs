namespace MentorBot.Conversation.Cards;

/// <summary>Converts an input's value, which is stored as invariant text, to a type of .NET.</summary>
internal static class InputValue
{
    /// <summary>Whether the value can be read as this type, other than string.</summary>
    public static bool CanParse(Type type, string value) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => bool.TryParse(value, out _),
        TypeCode.Int32 => int.TryParse(value, CultureInfo.InvariantCulture, out _),
        TypeCode.Decimal => decimal.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ when type == typeof(DateOnly) =>
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    /// <summary>Converts the value to this type.</summary>
    /// <exception cref="FormatException">The value cannot be read as that type.</exception>
    /// <exception cref="NotSupportedException">No input has answers of that type.</exception>
    public static object Parse(Type type, string value) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => value,
        TypeCode.Boolean => bool.Parse(value),
        TypeCode.Int32 => int.Parse(value, CultureInfo.InvariantCulture),
        TypeCode.Decimal => decimal.Parse(value, CultureInfo.InvariantCulture),
        _ when type == typeof(DateOnly) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"An answer cannot be read as {type.Name}."),
    };
}
