using System.Text.Json.Serialization;
using MentorBot.Identity;
using MentorBot.Turns.Events;

namespace MentorBot.People;

/// <summary>
/// The people someone works with, according to the directory or to what they said themselves. All of it may be missing:
/// the bot also works for one person alone.
/// </summary>
public sealed record Circle
{
    /// <summary>A circle without anybody.</summary>
    public static Circle Empty { get; } = new();

    /// <summary>Their manager.</summary>
    public Contact? Manager { get; init; }

    /// <summary>Their mentor.</summary>
    public Contact? Mentor { get; init; }

    /// <summary>The people they lead.</summary>
    public ImmutableArray<Contact> Reports { get => field.IsDefault ? [] : field; init; }

    /// <summary>The people they mentor.</summary>
    public ImmutableArray<Contact> Mentees { get => field.IsDefault ? [] : field; init; }

    /// <summary>Everybody in the circle who can be written to, each once.</summary>
    [JsonIgnore]
    public IEnumerable<Contact> Everybody => new[] { Manager, Mentor }.OfType<Contact>().Concat(Reports).Concat(Mentees)
        .Where(contact => !contact.IsFormer).DistinctBy(contact => contact.Id);

    /// <summary>The ids of everybody in the circle.</summary>
    [JsonIgnore]
    internal IEnumerable<PersonId> People => Everybody.Select(contact => contact.Person);

    /// <summary>The person in the circle with that id; null where there is none.</summary>
    public Contact? Find(string? id) => Everybody.FirstOrDefault(contact => contact.Id == id);

    /// <summary>
    /// Whether they get reminders to check in: everybody does except those who only lead or mentor others.
    /// </summary>
    [JsonIgnore]
    public bool ChecksIn
    {
        get =>
        field || Manager is not null || Mentor is not null || Reports.Length + Mentees.Length == 0; private init;
    }

    /// <summary>
    /// Adds the people that the person named themselves; where both have somebody, the directory takes precedence.
    /// Nobody loses their check-in reminders by accepting a role.
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
