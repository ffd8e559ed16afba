using MentorBot.Conversation.Language;

namespace MentorBot.Privacy;

internal static class PrivacyWords
{
    private static readonly Phrases Phrases = new(typeof(PrivacyWords));

    public static CommandEntry MyDataCommand { get; } = CommandEntry.InEveryLanguage("my-data", Phrases, nameof(MyDataCommand));
    public static CommandEntry ForgetMeCommand { get; } = CommandEntry.InEveryLanguage("forget-me", Phrases, nameof(ForgetMeCommand));

    public static string MyDataHeading => Phrases.Get();
    public static string MyDataText => Phrases.Get();
    public static string SeeMyData => Phrases.Get();
    public static string MyDataForget => Phrases.Get();
    public static string NoPage => Phrases.Get();
    public static string SureHeading => Phrases.Get();
    public static string SureText => Phrases.Get();
    public static string SureHint => Phrases.Get();
    public static string ForgetChoice => Phrases.Get();
    public static string KeepChoice => Phrases.Get();
    public static string SureFooter => Phrases.Get();
    public static string Kept => Phrases.Get();
    public static string Forgotten => Phrases.Get();
}
