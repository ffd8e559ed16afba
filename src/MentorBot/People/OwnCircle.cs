using MentorBot.Conversation.Dialogs;
using MentorBot.Turns;

namespace MentorBot.People;

/// <summary>
/// The circle that people stated themselves: one named the other, who said yes. It is a row of its own, since each
/// import rewrites the roster's.
/// </summary>
internal static class OwnCircle
{
    public static readonly RowKind<Circle> Kind = new("own-circle", 1);

    public static async Task<Circle> FindAsync(IRows rows, CancellationToken cancellationToken) =>
        await rows.FindAsync(Kind, "", cancellationToken) ?? Circle.Empty;

    public static async Task ChangeAsync(Turn turn, Func<Circle, Circle> change, CancellationToken cancellationToken)
    {
        if (await turn.FindAsync(Kind, "", cancellationToken) is { } own) turn.Put(Kind, "", change(own));
    }

    /// <summary>The person who has that role; null where nobody has.</summary>
    public static Contact? Of(this Circle circle, CircleRole role) =>
        role == CircleRole.Mentor ? circle.Mentor : circle.Manager;

    /// <summary>Gives that role to somebody; to nobody where it is null.</summary>
    public static Circle With(this Circle circle, CircleRole role, Contact? who) =>
        role == CircleRole.Mentor ? circle with { Mentor = who } : circle with { Manager = who };

    /// <summary>Adds somebody to those for which the person has that role.</summary>
    public static Circle Leading(this Circle circle, CircleRole role, Contact who)
    {
        Circle without = circle.NotLeading(role, who.Id);
        return role == CircleRole.Mentor
            ? without with { Mentees = [.. without.Mentees, who] }
            : without with { Reports = [.. without.Reports, who] };
    }

    /// <summary>Removes somebody from those for which the person has that role.</summary>
    public static Circle NotLeading(this Circle circle, CircleRole role, string id) => role == CircleRole.Mentor
        ? circle with { Mentees = [.. circle.Mentees.Where(contact => contact.Id != id)] }
        : circle with { Reports = [.. circle.Reports.Where(contact => contact.Id != id)] };
}

/// <summary>The person has a new manager, mentor, report or mentee. Raised in their turn.</summary>
public sealed record CircleGrew;
