using System.Text.Json.Serialization;

namespace MentorBot.Turns.Nudges;

/// <summary>
/// A reminder: something with which the bot will come back to a person at a later time. It is a row of the person, and
/// is handled once.
/// </summary>
public sealed record Nudge
{
    private static readonly TimeSpan FirstAgain = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAgain = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestLateAgain = TimeSpan.FromDays(7);
    private const int MostDoublings = 8;

    internal static readonly RowKind<Nudge> Kind = new("nudge", 1);

    /// <param name="id">
    /// Unique among the person's nudges: a new nudge of the same id replaces the old one. Letters, digits, dots and
    /// dashes.
    /// </param>
    /// <param name="what">Names the handler (<see cref="Features.Routes.Nudge"/>).</param>
    /// <param name="due">When it is due, by the people's clock.</param>
    /// <param name="until">After this time it is of no more use, by the same clock.</param>
    /// <exception cref="ArgumentException">
    /// The id has other characters, or the nudge would expire before it is due.
    /// </exception>
    public Nudge(string id, string what, DateTimeOffset due, DateTimeOffset until)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (!id.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-'))
            throw new ArgumentException(
                $"A nudge's id consists of letters, digits, dots and dashes; found '{id}'.", nameof(id));
        if (until < due)
            throw new ArgumentException(
                $"A nudge that is due at {due:O} cannot expire at {until:O}.", nameof(until));
        (Id, What, Due, Until) = (id, what, due.ToUniversalTime(), until.ToUniversalTime());
    }

    /// <summary>Unique among the person's nudges.</summary>
    public string Id { get; }

    /// <summary>Names the handler.</summary>
    public string What { get; }

    /// <summary>When it is due, in UTC by the people's clock.</summary>
    public DateTimeOffset Due { get; }

    /// <summary>After this time it is of no more use.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>What it is about; only the handler interprets it.</summary>
    public string? Subject { get; init; }

    /// <summary>
    /// Whether it also comes in the middle of a dialog, since the person asked for this very time. It must not begin
    /// another dialog.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPunctual { get; init; }

    /// <summary>How many times its handler has failed.</summary>
    [JsonInclude]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal int Failures { get; init; }

    /// <summary>The same nudge at a later time.</summary>
    internal Nudge At(DateTimeOffset due) =>
        new(Id, What, due, due > Until ? due : Until)
        {
            Subject = Subject, Failures = Failures, IsPunctual = IsPunctual,
        };

    /// <summary>
    /// The same nudge after its handler failed: due in one hour, then each time after twice the delay, at most a day
    /// until the nudge expires and at most a week after that. It is never given up, since later steps may depend on it.
    /// </summary>
    internal Nudge AfterFailure(DateTimeOffset now)
    {
        TimeSpan longest = now < Until ? LongestAgain : LongestLateAgain;
        TimeSpan again = FirstAgain * Math.Pow(2, Math.Min(Failures, MostDoublings));
        return At(now + (again < longest ? again : longest)) with { Failures = Failures + 1 };
    }
}

/// <summary>A nudge is due. Its row is removed with this turn unless the handler schedules it again.</summary>
internal sealed record NudgeDue(Nudge Nudge) : PersonEvent;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Nudge))]
internal sealed partial class NudgeJson : JsonSerializerContext;
