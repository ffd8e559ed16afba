using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.People;

/// <summary>What the directory says of a person.</summary>
internal sealed record Profile(string Name, string Email, Circle Circle)
{
    public static readonly RowKind<Profile> Kind = new("profile", 1);

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>IANA or Windows id.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Their accounts on the platforms.</summary>
    public ImmutableArray<string>? Accounts { get; init; }

    public static Profile Of(Enrolled enrolled) => new(enrolled.Name, enrolled.Email ?? "", enrolled.Circle)
    {
        Language = enrolled.Language, TimeZone = enrolled.TimeZone,
        Accounts = enrolled.Accounts.Length == 0 ? null : enrolled.Accounts,
    };
}

/// <summary>The person has paused the bot: it does not write to them on its own.</summary>
internal sealed record Pause(DateTimeOffset Since)
{
    public static readonly RowKind<Pause> Kind = new("pause", 1);

    /// <summary>When it ends by itself; null where it lasts until the person resumes.</summary>
    public DateTimeOffset? Until { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Pause))]
[JsonSerializable(typeof(LinkTries))]
[JsonSerializable(typeof(JoinLetter))]
[JsonSerializable(typeof(Circle))]
internal sealed partial class PeopleJson : JsonSerializerContext;
