using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.People;

/// <summary>In the rows of the person who asks: who they named, until they get the answer. One row per role.</summary>
/// <param name="Role">The role.</param>
/// <param name="With">The person they named.</param>
/// <param name="At">When that person was last asked.</param>
internal sealed record Named(CircleRole Role, Contact With, DateTimeOffset At)
{
    public static readonly RowKind<Named> Kind = new("named", 1);
}

/// <summary>In the rows of the person who is asked: who named them.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="From">The person who named them.</param>
/// <param name="Role">The role they are asked to accept.</param>
/// <param name="At">When the card that asks was received.</param>
internal sealed record Asked(string Id, Contact From, CircleRole Role, DateTimeOffset At)
{
    public static readonly RowKind<Asked> Kind = new("asked", 1);

    /// <summary>The outcome.</summary>
    public AskedState State { get; init; }
}

/// <summary>The outcome of a question whether somebody is another person's mentor or manager.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AskedState>))]
internal enum AskedState
{
    /// <summary>It can be answered.</summary>
    Open,

    /// <summary>They said yes.</summary>
    Accepted,

    /// <summary>They said no.</summary>
    Declined,

    /// <summary>Somebody else was named before they answered.</summary>
    Withdrawn,
}

/// <summary>The sender names the recipient.</summary>
internal sealed record AskLetter(CircleRole Role, string Name)
{
    public static readonly RowKind<AskLetter> Kind = new("people.ask", 1);
}

/// <summary>The person who was named says yes or no, without a reason.</summary>
internal sealed record AnswerLetter(CircleRole Role, string Name, bool Accepted)
{
    public static readonly RowKind<AnswerLetter> Kind = new("people.answer", 1);
}

/// <summary>The sender has somebody else now.</summary>
internal sealed record UnnamedLetter(CircleRole Role)
{
    public static readonly RowKind<UnnamedLetter> Kind = new("people.unnamed", 1);
}

/// <summary>The sender, who had said yes to the recipient, steps back.</summary>
internal sealed record SteppedBackLetter(CircleRole Role)
{
    public static readonly RowKind<SteppedBackLetter> Kind = new("people.stepped-back", 1);
}

/// <summary>The person named somebody. Raised by the dialog, in their turn.</summary>
internal sealed record PersonNamed(CircleRole Role, Contact With);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Named))]
[JsonSerializable(typeof(Asked))]
[JsonSerializable(typeof(AskLetter))]
[JsonSerializable(typeof(AnswerLetter))]
[JsonSerializable(typeof(UnnamedLetter))]
[JsonSerializable(typeof(SteppedBackLetter))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(bool))]
internal sealed partial class NamingJson : JsonSerializerContext;
