using MentorBot.Conversation.Language;

namespace MentorBot.People;

internal static class NamingWords
{
    private static readonly Phrases Phrases = new(typeof(NamingWords));

    public static CommandEntry MentorCommand { get; } = CommandEntry.InEveryLanguage("my-mentor", Phrases, nameof(MentorCommand));
    public static CommandEntry ManagerCommand { get; } = CommandEntry.InEveryLanguage("my-manager", Phrases, nameof(ManagerCommand));
    public static CommandEntry AcceptCommand { get; } = CommandEntry.InEveryLanguage("accept", Phrases, nameof(AcceptCommand));
    public static CommandEntry DeclineCommand { get; } = CommandEntry.InEveryLanguage("decline", Phrases, nameof(DeclineCommand));

    public static string WhoText => Phrases.Get();
    public static string WhoError => Phrases.Get();
    public static string AskThem => Phrases.Get();
    public static string NotNow => Phrases.Get();
    public static string OnlyTheyHear => Phrases.Get();
    public static string Unknown => Phrases.Get();
    public static string Yourself => Phrases.Get();
    public static string Accept => Phrases.Get();
    public static string Decline => Phrases.Get();
    public static string YouAccepted => Phrases.Get();
    public static string YouDeclined => Phrases.Get();
    public static string NobodyAsks => Phrases.Get();
    public static string Gone => Phrases.Get();
    public static string Colleague => Phrases.Get();

    public static string Asked(string name) => Phrases.Format([name]);
    public static string OnlyYourAnswer(string name) => Phrases.Format([name]);
    public static string Accepted(string name) => Phrases.Format([name]);
    public static string Declined(string name) => Phrases.Format([name]);
    public static string AcceptedBefore(string name) => Phrases.Format([name]);
    public static string DeclinedBefore(string name) => Phrases.Format([name]);
    public static string Withdrawn(string name) => Phrases.Format([name]);
    public static string SteppedBack(string name) => Phrases.Format([name]);

    public static string WhoHeading(CircleRole role) => role == CircleRole.Mentor ? MentorHeading : ManagerHeading;
    public static string WhoLabel(CircleRole role) => role == CircleRole.Mentor ? MentorLabel : ManagerLabel;
    public static string WhoHint(CircleRole role) => role == CircleRole.Mentor ? MentorHint : ManagerHint;
    public static string LeftForLater(CircleRole role) => role == CircleRole.Mentor ? MentorLater : ManagerLater;
    public static string NoAddress(CircleRole role) => role == CircleRole.Mentor ? MentorNoAddress : ManagerNoAddress;
    public static string ByRoster(CircleRole role, string name) => role == CircleRole.Mentor ? MentorByRoster(name) : ManagerByRoster(name);
    public static string Already(CircleRole role, string name) => role == CircleRole.Mentor ? MentorAlready(name) : ManagerAlready(name);
    public static string AskedHeading(CircleRole role, string name) => role == CircleRole.Mentor ? MentorAskedHeading(name) : ManagerAskedHeading(name);
    public static string AskedText(CircleRole role, string name) => role == CircleRole.Mentor ? MentorAskedText(name) : ManagerAskedText(name);
    public static string IsYours(CircleRole role, string name) => role == CircleRole.Mentor ? MentorIsYours(name) : ManagerIsYours(name);
    public static string SaidNo(CircleRole role, string name) => role == CircleRole.Mentor ? MentorSaidNo(name) : ManagerSaidNo(name);
    public static string SteppedBackFrom(CircleRole role, string name) => role == CircleRole.Mentor ? MentorSteppedBack(name) : ManagerSteppedBack(name);

    private static string MentorHeading => Phrases.Get();
    private static string ManagerHeading => Phrases.Get();
    private static string MentorLabel => Phrases.Get();
    private static string ManagerLabel => Phrases.Get();
    private static string MentorHint => Phrases.Get();
    private static string ManagerHint => Phrases.Get();
    private static string MentorLater => Phrases.Get();
    private static string ManagerLater => Phrases.Get();
    private static string MentorNoAddress => Phrases.Get();
    private static string ManagerNoAddress => Phrases.Get();

    private static string MentorByRoster(string name) => Phrases.Format([name]);
    private static string ManagerByRoster(string name) => Phrases.Format([name]);
    private static string MentorAlready(string name) => Phrases.Format([name]);
    private static string ManagerAlready(string name) => Phrases.Format([name]);
    private static string MentorAskedHeading(string name) => Phrases.Format([name]);
    private static string ManagerAskedHeading(string name) => Phrases.Format([name]);
    private static string MentorAskedText(string name) => Phrases.Format([name]);
    private static string ManagerAskedText(string name) => Phrases.Format([name]);
    private static string MentorIsYours(string name) => Phrases.Format([name]);
    private static string ManagerIsYours(string name) => Phrases.Format([name]);
    private static string MentorSaidNo(string name) => Phrases.Format([name]);
    private static string ManagerSaidNo(string name) => Phrases.Format([name]);
    private static string MentorSteppedBack(string name) => Phrases.Format([name]);
    private static string ManagerSteppedBack(string name) => Phrases.Format([name]);
}
