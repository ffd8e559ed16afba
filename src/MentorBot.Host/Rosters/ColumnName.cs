using System.Text;
using System.Text.RegularExpressions;
using MentorBot.Conversation.Language;

namespace MentorBot.Host.Rosters;

/// <summary>
/// The name of a column, compared without case, accents, spaces and punctuation: <c>E-Mail Address</c>,
/// <c>emailAddress</c> and <c>EMAIL_ADDRESS</c> are the same.
/// </summary>
internal sealed partial class ColumnName
{
    private readonly string[] _words;
    private readonly string _letters;

    public ColumnName(string text)
    {
        string plain = Possessive().Replace(Plain(Hump().Replace(Remark().Replace(text, ""), "$1 $2")), "s");
        _words = plain.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);
        _letters = MailAddress().Replace(string.Concat(_words), "mail");
    }

    /// <summary>Whether there is any letter or digit in it.</summary>
    public bool IsNamed => _letters.Length > 0;

    public bool IsSame(ColumnName other) => _letters == other._letters;

    /// <summary>
    /// Whether it is the other one with a typing error. A name that consists of the other's words and more, or of fewer
    /// of them, is another name: <c>Manager ID</c> is not <c>Manager</c>.
    /// </summary>
    public bool IsNearly(ColumnName known)
    {
        if (_words.All(known._words.Contains) || known._words.All(_words.Contains)) return false;
        return _words.Length == known._words.Length
            ? Typos.Between(string.Join(' ', _words), string.Join(' ', known._words)) is not null
            : Typos.Between(_letters, known._letters) is not null;
    }

    /// <summary>Letters and digits in lower case, without accents; everything else is a space.</summary>
    private static string Plain(string text)
    {
        StringBuilder plain = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune)) plain.Append(rune.ToString());
            else plain.Append(rune.Value is '\'' or '’' or '`' or '´' ? "'" : " ");
        }

        string decomposed = plain.ToString().Normalize(NormalizationForm.FormKD);
        return string.Concat(decomposed.EnumerateRunes().Where(rune => !IsMark(rune))).ToLowerInvariant();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})")]
    private static partial Regex Hump();

    // As the templates of Google Workspace have it.
    [GeneratedRegex(@"[\[(](required|optional|pflichtfeld)[\])]|\*$", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    // "Manager's" is one word.
    [GeneratedRegex("'s(?= |$)")]
    private static partial Regex Possessive();

    [GeneratedRegex("mail(address|adresse)$")]
    private static partial Regex MailAddress();
}
