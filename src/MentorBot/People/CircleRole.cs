using System.Text.Json.Serialization;

namespace MentorBot.People;

/// <summary>The role that somebody can have for a person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CircleRole>))]
internal enum CircleRole
{
    /// <summary>Mentors them.</summary>
    Mentor,

    /// <summary>Leads them.</summary>
    Manager,
}
