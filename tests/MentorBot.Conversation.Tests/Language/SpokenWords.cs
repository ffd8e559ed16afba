namespace MentorBot.Conversation.Tests.Language;

/// <summary>Texts in a language that is given.</summary>
internal sealed partial class SpokenWords(string language)
{
    private CultureInfo Language { get; } = CultureInfo.GetCultureInfo(language);
}
