using MentorBot.Conversation.Language;

namespace MentorBot.Host.Rosters;

/// <summary>
/// Writes a language as a BCP 47 tag where a roster has it in another way: as a locale of POSIX (<c>de_AT.UTF-8</c>),
/// or by its name in English or in itself (<c>German</c>, <c>Deutsch</c>). Anything else stays as it is.
/// </summary>
internal static class LanguageTag
{
    public static string Of(string text)
    {
        CultureInfo? named = Languages.All.FirstOrDefault(language =>
            language.EnglishName.Equals(text, StringComparison.OrdinalIgnoreCase)
            || language.NativeName.Equals(text, StringComparison.OrdinalIgnoreCase));
        return named?.Name ?? text.Split('.', '@')[0].Replace('_', '-');
    }
}
