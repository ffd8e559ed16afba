using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;

namespace MentorBot.Turns.Nudges;

/// <summary>
/// Something that the bot wants to come back to a person with. It is a row of theirs, and is worked once.
/// </summary>
public sealed record Nudge
{
    private static readonly TimeSpan FirstAgain = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAgain = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestLateAgain = TimeSpan.FromDays(7);
    private const int MostDoublings = 8;

    internal static readonly RowKind<Nudge> Kind = new("nudge", 1);

    /// <param name="id">
    /// Unique among the person's nudges: another of that id takes its place. Letters, digits, dots and dashes.
    /// </param>
    /// <param name="what">Which handler works it (<see cref="Features.Routes.Nudge"/>).</param>
    /// <param name="due">When, by the people's clock.</param>
    /// <param name="until">When it is too late to be of use, by the same clock.</param>
    /// <exception cref="ArgumentException">
    /// The id has other characters, or it would be too late before it is due.
    /// </exception>
    public Nudge(string id, string what, DateTimeOffset due, DateTimeOffset until)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (!id.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-'))
            throw new ArgumentException(
                $"A nudge's id is of letters, digits, dots and dashes; found '{id}'.", nameof(id));
        if (until < due)
            throw new ArgumentException(
                $"A nudge that is due at {due:O} cannot be too late at {until:O} already.", nameof(until));
        (Id, What, Due, Until) = (id, what, due.ToUniversalTime(), until.ToUniversalTime());
    }

    /// <summary>Unique among the person's nudges.</summary>
    public string Id { get; }

    /// <summary>Which handler works it.</summary>
    public string What { get; }

    /// <summary>When, in UTC by the people's clock.</summary>
    public DateTimeOffset Due { get; }

    /// <summary>When it is too late to be of use.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>What it is about; the handler's own.</summary>
    public string? Subject { get; init; }

    /// <summary>How often its handler has failed over it.</summary>
    [JsonInclude]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal int Failures { get; init; }

    /// <summary>The same nudge at a later time.</summary>
    internal Nudge At(DateTimeOffset due) =>
        new(Id, What, due, due > Until ? due : Until) { Subject = Subject, Failures = Failures };

    /// <summary>
    /// The same nudge once its handler has failed: in an hour, then in twice the time each time, up to a day while it
    /// is of use and up to a week behind that. It is never given up: what comes after it may hang on it.
    /// </summary>
    internal Nudge AfterFailure(DateTimeOffset now)
    {
        TimeSpan longest = now < Until ? LongestAgain : LongestLateAgain;
        TimeSpan again = FirstAgain * Math.Pow(2, Math.Min(Failures, MostDoublings));
        return At(now + (again < longest ? again : longest)) with { Failures = Failures + 1 };
    }
}

/// <summary>A nudge's time has come. Its row is gone with this turn unless the handler schedules it anew.</summary>
internal sealed record NudgeDue(Nudge Nudge) : PersonEvent;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Nudge))]
internal sealed partial class NudgeJson : JsonSerializerContext;
