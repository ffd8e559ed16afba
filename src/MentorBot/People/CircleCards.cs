using MentorBot.Conversation.Cards;
using MentorBot.Turns.Features;

namespace MentorBot.People;

/// <summary>The cards that tell a person whom they work with.</summary>
internal static class CircleCards
{
    private const int MostNamed = 20;

    private static readonly ActionToken Message = new(Routes.IntentVerb, "message");

    /// <param name="role">Which role it is about.</param>
    /// <param name="who">The person who has it.</param>
    /// <param name="isListed">Whether the organisation's roster says so.</param>
    public static Card Has(CircleRole role, Contact who, bool isListed) => Card.Of(
        new Paragraph(role == CircleRole.Mentor ? CircleWords.MentorIs(who.Name) : CircleWords.ManagerIs(who.Name)),
        new Paragraph(isListed ? CircleWords.ByRoster : CircleWords.ByYou, Emphasis.Subtle),
        new Buttons([WriteTo(who), .. isListed ? (Button[])[] : [Name(role, CircleWords.NameOther)]])).About(who);

    public static Card Waiting(CircleRole role, Contact who) => Card.Of(
        new Paragraph(CircleWords.Waiting(who.Name)),
        Buttons.Of(Name(role, CircleWords.NameOther))).About(who);

    public static Card Nobody(CircleRole role) => Card.Of(
        new Paragraph(role == CircleRole.Mentor ? CircleWords.NoMentor : CircleWords.NoManager),
        Buttons.Of(Name(
            role, role == CircleRole.Mentor ? CircleWords.NameMentor : CircleWords.NameManager, ButtonStyle.Main)));

    /// <summary>The people of a team, or the mentees: their names, and nothing that is theirs.</summary>
    public static Card Led(CircleRole role, IReadOnlyList<Contact> people)
    {
        string relation = role == CircleRole.Mentor ? CircleWords.YouMentor : CircleWords.YouLead;
        int more = people.Count - MostNamed;
        return Card.Of([
            new Heading(role == CircleRole.Mentor ? CircleWords.MenteesHeading : CircleWords.TeamHeading),
            new Facts([.. people.Take(MostNamed).Select(one => new Fact(one.Name, relation))]),
            .. more > 0 ? (CardPart[])[new Paragraph(CircleWords.AndMore(more), Emphasis.Subtle)] : [],
            Buttons.Of(people is [var only] ? WriteTo(only) : new SubmitButton(CircleWords.WriteToOne, Message)),
            new Paragraph(CircleWords.TheirsAlone, Emphasis.Subtle),
        ]).About([.. people.Take(MostNamed)]);
    }

    public static Card LedNobody(CircleRole role) => Card.Of(
        new Paragraph(role == CircleRole.Mentor ? CircleWords.NoMentees : CircleWords.NoTeam));

    /// <param name="who">Whom it was asked about; null where that is nobody of the circle.</param>
    public static Card HowIs(Contact? who) => who is null
        ? Card.Of(
            new Paragraph(CircleWords.Outside), Buttons.Of(new SubmitButton(CircleWords.WriteMessage, Message)))
        : Card.Of(new Paragraph(CircleWords.HowIs(who.Call)), Buttons.Of(WriteTo(who))).About(who);

    /// <param name="who">Whom the meeting would be with, where that is known.</param>
    /// <param name="isAlone">Whether there is nobody to write to.</param>
    public static Card NoSession(Contact? who, bool isAlone)
    {
        SubmitButton remind = new(CircleWords.RemindMe, new ActionToken(Routes.IntentVerb, "remind"));
        if (isAlone) return Card.Of(new Paragraph(CircleWords.NoSessionAlone), Buttons.Of(remind));
        return who is null
            ? Card.Of(
                new Paragraph(CircleWords.NoSessionSomebody),
                Buttons.Of(new SubmitButton(CircleWords.WriteMessage, Message), remind))
            : Card.Of(new Paragraph(CircleWords.NoSession(who.Call)), Buttons.Of(WriteTo(who), remind)).About(who);
    }

    private static SubmitButton WriteTo(Contact who) => new(CircleWords.WriteTo(who.Call), Message);

    private static SubmitButton Name(CircleRole role, string title, ButtonStyle style = ButtonStyle.Default) =>
        new(
            title,
            new ActionToken(
                Routes.CommandVerb,
                (role == CircleRole.Mentor ? NamingWords.MentorCommand : NamingWords.ManagerCommand).Command),
            style);
}
