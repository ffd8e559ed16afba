using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Mentoring;

/// <summary>
/// The messages of two people: of a mentor and a mentee about one blocker, or of any two who work together. Each has a
/// row of it under the same id.
/// </summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="With">The other person.</param>
/// <param name="Blocker">What the mentee shared; empty where the exchange began with a message.</param>
/// <param name="IsMentor">Whether this is the mentor's row.</param>
/// <param name="At">When the last message was sent or received.</param>
internal sealed record Exchange(string Id, Contact With, string Blocker, bool IsMentor, DateTimeOffset At)
{
    public static readonly RowKind<Exchange> Kind = new("exchange", 1);

    /// <summary>It began with a message rather than with a blocker.</summary>
    [JsonIgnore]
    public bool IsPlain => Blocker.Length == 0;

    /// <summary>The other person has written.</summary>
    public bool Answered { get; init; }

    /// <summary>The mentee has said that it helped, or the mentor was told so. It is said once.</summary>
    public bool Helped { get; init; }
}

/// <summary>A mentee shares a blocker with their mentor.</summary>
internal sealed record BlockerLetter(string Id, string Name, string Text)
{
    public static readonly RowKind<BlockerLetter> Kind = new("mentoring.blocker", 1);
}

/// <summary>One of the two writes to the other.</summary>
internal sealed record WordsLetter(string Id, string Text)
{
    public static readonly RowKind<WordsLetter> Kind = new("mentoring.words", 1);
}

/// <summary>Somebody writes to somebody of their circle, which begins an exchange.</summary>
internal sealed record MessageLetter(string Id, string Name, string Text)
{
    public static readonly RowKind<MessageLetter> Kind = new("mentoring.message", 1);
}

/// <summary>The mentor's message helped.</summary>
internal sealed record HelpedLetter(string Id)
{
    public static readonly RowKind<HelpedLetter> Kind = new("mentoring.helped", 1);
}

/// <summary>A message was written. Raised by the dialog, in the writer's turn.</summary>
internal sealed record WordsWritten(Exchange Exchange, string Text);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Exchange))]
[JsonSerializable(typeof(BlockerLetter))]
[JsonSerializable(typeof(WordsLetter))]
[JsonSerializable(typeof(MessageLetter))]
[JsonSerializable(typeof(HelpedLetter))]
[JsonSerializable(typeof(bool))]
internal sealed partial class MentoringJson : JsonSerializerContext;
