using System.Text.Json.Serialization;
using MentorBot.Turns;

namespace MentorBot.People;

/// <summary>Somebody whom a person works with.</summary>
/// <param name="Id">Their partition (<see cref="PersonId.Partition"/>).</param>
/// <param name="Name">Their whole name.</param>
public sealed record Contact(string Id, string Name)
{
    /// <summary>Who they are.</summary>
    [JsonIgnore]
    public PersonId Person => PersonId.Parse(Id);

    /// <summary>The name to call them by.</summary>
    [JsonIgnore]
    public string Call => GivenName.Of(Name) ?? Name;
}
