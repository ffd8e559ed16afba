namespace MentorBot.Host.Rosters;

/// <summary>
/// A person's name from the columns that a file has: the name that they prefer, otherwise the full name, otherwise the
/// first and the last name.
/// </summary>
internal static class PersonName
{
    public static string Of(RosterRow row, RosterColumns columns)
    {
        (string full, string preferred) = (Cell(ColumnNames.Name), Cell(ColumnNames.PreferredName));
        (string first, string last) = (Cell(ColumnNames.FirstName), Cell(ColumnNames.LastName));
        if (preferred.Length > 0)
            return last.Length > 0 && !HasWord(preferred, last) && !preferred.Contains(' ', StringComparison.Ordinal)
                ? $"{preferred} {last}"
                : preferred;
        // Beside a first name and no last name, "Name" is often the last name, as in the German "Name; Vorname".
        bool isLast = full.Length > 0 && first.Length > 0 && !columns.Has(ColumnNames.LastName)
            && !HasWord(full, first);
        if (isLast) return $"{first} {full}";
        return full.Length > 0 ? full : $"{first} {last}".Trim();

        string Cell(string field) => columns.Of(row, field);
    }

    private static bool HasWord(string text, string word) =>
        $" {text.Replace(',', ' ')} ".Contains($" {word} ", StringComparison.OrdinalIgnoreCase);
}
