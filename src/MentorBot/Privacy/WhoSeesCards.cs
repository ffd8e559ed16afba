using MentorBot.Conversation.Cards;
using MentorBot.People;

namespace MentorBot.Privacy;

/// <summary>Says who sees what of a person, by name.</summary>
internal static class WhoSeesCards
{
    private const int MostNamed = 3;

    public static Card Of(Circle circle) => Card.Of(
        new Heading(PrivacyWords.WhoHeading),
        new Paragraph(PrivacyWords.WhoText),
        new Facts(
        [
            new Fact(PrivacyWords.WhoYou, PrivacyWords.WhoYouSee),
            .. Colleagues(circle),
            new Fact(PrivacyWords.WhoProgramme, PrivacyWords.WhoProgrammeSees),
            new Fact(PrivacyWords.WhoServer, PrivacyWords.WhoServerSees),
        ]),
        new Paragraph(PrivacyWords.WhoChat, Emphasis.Subtle)).About([.. circle.Everybody]);

    private static IEnumerable<Fact> Colleagues(Circle circle)
    {
        if (circle.Manager is { IsFormer: false } manager)
            yield return new Fact(PrivacyWords.WhoManager(manager.Call), PrivacyWords.WhoManagerSees);
        if (circle.Mentor is { IsFormer: false } mentor)
            yield return new Fact(PrivacyWords.WhoMentor(mentor.Call), PrivacyWords.WhoMentorSees);
        if (NamesOf(circle.Reports) is { Length: > 0 } reports)
            yield return new Fact(
                circle.Reports.Length > MostNamed ? PrivacyWords.WhoReportsMany : PrivacyWords.WhoReports(reports),
                PrivacyWords.WhoReportsSee);
        if (NamesOf(circle.Mentees) is { Length: > 0 } mentees)
            yield return new Fact(
                circle.Mentees.Length > MostNamed ? PrivacyWords.WhoMenteesMany : PrivacyWords.WhoMentees(mentees),
                PrivacyWords.WhoMenteesSee);
    }

    private static string NamesOf(ImmutableArray<Contact> people) =>
        string.Join(", ", people.Where(contact => !contact.IsFormer).Select(contact => contact.Call));
}
