using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>
/// The meaning of a button: an action and, where needed, its subject (<c>goal.done:g17</c>). The subject is looked up
/// among the rows of the person who pressed, so a token from another person's card finds nothing.
/// </summary>
[JsonConverter(typeof(ActionTokenJsonConverter))]
public readonly record struct ActionToken
{
    /// <summary>
    /// The longest token that every channel carries, in characters (Slack's <c>action_id</c> allows 255).
    /// </summary>
    public const int MaxLength = 200;

    private readonly string? _verb;

    /// <param name="verb">The action. Letters, digits, dots and dashes.</param>
    /// <param name="subject">What it is about, or null.</param>
    /// <exception cref="ArgumentException">
    /// The verb is empty or contains a colon, or the token is longer than <see cref="MaxLength"/>.
    /// </exception>
    public ActionToken(string verb, string? subject = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(verb);
        if (verb.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException($"An action's verb holds no colon; found '{verb}'.", nameof(verb));
        if (verb.Length + (subject is null ? 0 : subject.Length + 1) > MaxLength)
            throw new ArgumentException($"An action token has at most {MaxLength} characters.", nameof(subject));
        _verb = verb;
        Subject = subject;
    }

    /// <summary>The action; empty for the default token, which has no meaning.</summary>
    public string Verb => _verb ?? "";

    /// <summary>What the action is about, or null.</summary>
    public string? Subject { get; }

    /// <summary>Parses the result of <see cref="ToString"/>; false for any other text.</summary>
    public static bool TryParse(string? text, out ActionToken token)
    {
        token = default;
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength) return false;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon == 0) return false;
        token = colon < 0 ? new ActionToken(text) : new ActionToken(text[..colon], text[(colon + 1)..]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Subject is null ? Verb : $"{Verb}:{Subject}";
}

/// <summary>Stores action tokens as their text.</summary>
public sealed class ActionTokenJsonConverter : JsonConverter<ActionToken>
{
    /// <inheritdoc/>
    public override ActionToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() switch
        {
            "" => default,
            string text when ActionToken.TryParse(text, out ActionToken token) => token,
            _ => throw new JsonException("An action token was expected."),
        };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ActionToken value, JsonSerializerOptions options) =>
        (writer ?? throw new ArgumentNullException(nameof(writer))).WriteStringValue(value.ToString());
}
