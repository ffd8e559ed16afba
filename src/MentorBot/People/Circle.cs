using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorBot.Identity;
using MentorBot.Turns.Events;

namespace MentorBot.People;

/// <summary>
/// Whom a person works with, as the directory has it or they said themselves. All of it may be missing: the bot works
/// for one alone.
/// </summary>
public sealed record Circle
{
    /// <summary>Nobody.</summary>
    public static Circle Empty { get; } = new();

    /// <summary>Who leads them.</summary>
    public Contact? Manager { get; init; }

    /// <summary>Who mentors them.</summary>
    public Contact? Mentor { get; init; }

    /// <summary>Whom they lead.</summary>
    public ImmutableArray<Contact> Reports { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whom they mentor.</summary>
    public ImmutableArray<Contact> Mentees { get => field.IsDefault ? [] : field; init; }

    /// <summary>Everybody of the circle.</summary>
    [JsonIgnore]
    internal IEnumerable<PersonId> People => new[] { Manager, Mentor }.OfType<Contact>().Concat(Reports).Concat(Mentees)
        .Where(contact => !contact.IsFormer).Select(contact => contact.Person);

    /// <summary>They are asked for their own week: everybody is but those who only lead or mentor others.</summary>
    [JsonIgnore]
    public bool ChecksIn
    {
        get =>
        field || Manager is not null || Mentor is not null || Reports.Length + Mentees.Length == 0; private init;
    }

    /// <summary>
    /// Also whom the person works with by their own word; where both have somebody, the directory's goes before. Nobody
    /// ceases to be asked for their week by saying yes to somebody.
    /// </summary>
    internal Circle And(Circle own) => new()
    {
        Manager = Manager ?? own.Manager,
        Mentor = Mentor ?? own.Mentor,
        Reports = [.. Reports.Concat(own.Reports).DistinctBy(contact => contact.Id)],
        Mentees = [.. Mentees.Concat(own.Mentees).DistinctBy(contact => contact.Id)],
        ChecksIn = ChecksIn,
    };

    internal Circle After(ColleagueLeft left) => With(contact => contact.After(left).IsFormer ? null : contact);

    internal Circle After(ColleagueMoved moved) => With(contact => contact.After(moved));

    private Circle With(Func<Contact, Contact?> keep) => new()
    {
        Manager = Manager is null ? null : keep(Manager),
        Mentor = Mentor is null ? null : keep(Mentor),
        Reports = [.. Reports.Select(keep).OfType<Contact>()],
        Mentees = [.. Mentees.Select(keep).OfType<Contact>()],
    };
}
