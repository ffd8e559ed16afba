using System.Text.Json.Serialization;
using MentorBot.Identity;
using MentorBot.Identity.Names;
using MentorBot.Turns.Events;

namespace MentorBot.People;

/// <summary>Somebody that a person works with, or who has left.</summary>
/// <param name="Id">Their partition (<see cref="PersonId.Partition"/>); empty where they asked to be forgotten.</param>
/// <param name="Name">Their full name.</param>
public sealed record Contact(string Id, string Name)
{
    /// <summary>Somebody who asked to be forgotten.</summary>
    public static Contact Former { get; } = new("", "");

    /// <summary>They asked to be forgotten: nothing can be sent to them.</summary>
    [JsonIgnore]
    public bool IsFormer => Id.Length == 0;

    /// <summary>Their id.</summary>
    [JsonIgnore]
    public PersonId Person => PersonId.Parse(Id);

    /// <summary>The name to address them by.</summary>
    [JsonIgnore]
    public string Call => IsFormer ? PeopleWords.FormerColleague : GivenName.Of(Name) ?? Name;

    internal Contact After(ColleagueLeft left) => Id == left.Who.Partition ? Former : this;

    internal Contact After(ColleagueMoved moved) =>
        Id == moved.From.Partition ? this with { Id = moved.To.Partition } : this;
}
