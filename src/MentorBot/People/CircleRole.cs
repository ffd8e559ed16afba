using System.Text.Json.Serialization;

namespace MentorBot.People;

/// <summary>What somebody can be to a person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CircleRole>))]
internal enum CircleRole
{
    /// <summary>Who mentors them.</summary>
    Mentor,

    /// <summary>Who leads them.</summary>
    Manager,
}
