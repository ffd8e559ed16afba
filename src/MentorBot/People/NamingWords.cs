using MentorBot.Conversation.Language;

namespace MentorBot.People;

internal static partial class NamingWords
{
    public static CommandEntry MentorCommand { get; } =
        CommandEntry.InEveryLanguage("my-mentor", Phrases, nameof(MentorCommand));
    public static CommandEntry ManagerCommand { get; } =
        CommandEntry.InEveryLanguage("my-manager", Phrases, nameof(ManagerCommand));
    public static CommandEntry AcceptCommand { get; } =
        CommandEntry.InEveryLanguage("accept", Phrases, nameof(AcceptCommand));
    public static CommandEntry DeclineCommand { get; } =
        CommandEntry.InEveryLanguage("decline", Phrases, nameof(DeclineCommand));

    public static string WhoHeading(CircleRole role) => role == CircleRole.Mentor ? MentorHeading : ManagerHeading;
    public static string WhoLabel(CircleRole role) => role == CircleRole.Mentor ? MentorLabel : ManagerLabel;
    public static string WhoHint(CircleRole role) => role == CircleRole.Mentor ? MentorHint : ManagerHint;
    public static string LeftForLater(CircleRole role) => role == CircleRole.Mentor ? MentorLater : ManagerLater;
    public static string NoAddress(CircleRole role) => role == CircleRole.Mentor ? MentorNoAddress : ManagerNoAddress;
    public static string ByRoster(CircleRole role, string name) =>
        role == CircleRole.Mentor ? MentorByRoster(name) : ManagerByRoster(name);
    public static string Sure(CircleRole role, string name) =>
        role == CircleRole.Mentor ? SureMentor(name) : SureManager(name);
    public static string Already(CircleRole role, string name) =>
        role == CircleRole.Mentor ? MentorAlready(name) : ManagerAlready(name);
    public static string AskedHeading(CircleRole role, string name) =>
        role == CircleRole.Mentor ? MentorAskedHeading(name) : ManagerAskedHeading(name);
    public static string AskedText(CircleRole role, string name) =>
        role == CircleRole.Mentor ? MentorAskedText(name) : ManagerAskedText(name);
    public static string IsYours(CircleRole role, string name) =>
        role == CircleRole.Mentor ? MentorIsYours(name) : ManagerIsYours(name);
    public static string SaidNo(CircleRole role, string name) =>
        role == CircleRole.Mentor ? MentorSaidNo(name) : ManagerSaidNo(name);
    public static string SteppedBackFrom(CircleRole role, string name) =>
        role == CircleRole.Mentor ? MentorSteppedBack(name) : ManagerSteppedBack(name);
}
