namespace MentorBot.Identity;

/// <summary>Finds the name by which to address somebody in the name that a directory shows.</summary>
public static class GivenName
{
    private const int Longest = 40;

    /// <summary>"Alex" for "Alex Kim", for "Kim, Alex", and for "Alex Kim (Sales)"; null where there is none.</summary>
    public static string? Of(string? displayName)
    {
        if (string.IsNullOrWhiteSpace(displayName)) return null;
        string[] parts = displayName.Split(',', 2, StringSplitOptions.TrimEntries);
        string? first =
            (parts is [_, { Length: > 0 } behind] ? behind : parts[0])
                .Split(' ', 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return first?.Length <= Longest ? first : null;
    }
}
