namespace MentorBot.Channels.Inbound;

/// <summary>What can be wrong with a body that should be a JSON object. No sentence repeats any of the body.</summary>
public static class BodyFaults
{
    /// <summary>Nothing came.</summary>
    public const string Empty = "The request has no body.";

    /// <summary>It is JSON, yet an array, a string, a number or the like.</summary>
    public const string NotAnObject = "The body is not a JSON object.";

    /// <summary>Bytes that are not UTF-8, or half of a surrogate pair: found only when the string is read.</summary>
    public const string NotText = "The body holds a string that is not valid text.";

    /// <summary>It cannot be parsed.</summary>
    /// <param name="maxDepth">How deep the JSON may nest.</param>
    public static string NotJson(int maxDepth) => $"The body is not JSON, or nests deeper than {maxDepth} levels.";
}
