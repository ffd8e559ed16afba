namespace MentorBot.Conversation.Language;

/// <summary>Reads times and lengths of time that are written in digits.</summary>
internal static class NumericTime
{
    private const int MinutesOfHour = 60;
    private const int LastHour = 24;

    /// <summary>"9:30", "17:00:00"; <see cref="DateWord.Bare"/> where it may be in the afternoon ("5:30").</summary>
    public static DateWord? Read(string chunk, char separator)
    {
        string[] groups = chunk.TrimEnd('.').Split(separator);
        if (groups is not [{ Length: 1 or 2 } hours, [_, _] minutes, ..] || groups.Length > 3) return null;
        if (!IsNumber(hours, out int hour) || !IsNumber(minutes, out int minute)) return null;
        if (hour > LastHour || minute >= MinutesOfHour || (hour == LastHour && minute > 0)) return null;
        return new(DateWordKind.Clock, (hour * MinutesOfHour) + minute)
        {
            Bare = hour is > 0 and <= LastHour / 2 && hours[0] != '0',
        };
    }

    /// <summary>"0900", "1730".</summary>
    public static DateWord? InFourDigits(string chunk) =>
        chunk.Length == 4 && chunk.All(char.IsAsciiDigit) ? Read(chunk.Insert(2, ":"), ':') : null;

    /// <summary>"1.5", "1,5", "0.25".</summary>
    public static DateWord? Hours(string chunk)
    {
        int point = chunk.IndexOfAny(['.', ',']);
        if (point is < 1 or > 2 || chunk.Length > point + 3) return null;
        return decimal.TryParse(
            chunk.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal hours)
            ? new(DateWordKind.HoursInMinutes, (int)(hours * MinutesOfHour))
            : null;
    }

    /// <summary>"+01:00", "-0500".</summary>
    public static DateWord? Offset(string chunk)
    {
        if (chunk is not ['+' or '-', ..]) return null;
        string digits = chunk[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length != 4 || !IsNumber(digits[..2], out int hours) || !IsNumber(digits[2..], out int minutes))
            return null;
        int offset = (hours * MinutesOfHour) + minutes;
        return hours <= LastHour ? new(DateWordKind.Offset, chunk[0] == '-' ? -offset : offset) : null;
    }

    private static bool IsNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
