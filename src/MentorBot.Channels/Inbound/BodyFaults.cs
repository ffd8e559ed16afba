namespace MentorBot.Channels.Inbound;

/// <summary>The error messages for a body that should be a JSON object. None of them quotes the body.</summary>
public static class BodyFaults
{
    /// <summary>The body is empty.</summary>
    public const string Empty = "The request has no body.";

    /// <summary>The body is JSON, but an array, a string, a number or the like.</summary>
    public const string NotAnObject = "The body is not a JSON object.";

    /// <summary>
    /// The body has bytes that are not UTF-8, or an unpaired surrogate; this is found only when the string is read.
    /// </summary>
    public const string NotText = "The body holds a string that is not valid text.";

    /// <summary>The body cannot be parsed.</summary>
    /// <param name="maxDepth">The maximum nesting depth of the JSON.</param>
    public static string NotJson(int maxDepth) => $"The body is not JSON, or nests deeper than {maxDepth} levels.";
}
