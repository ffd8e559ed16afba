using System.Globalization;
using MentorBot.Conversation.Language;

namespace MentorBot.Teams.Inbound;

/// <summary>What the channel itself says, where no room is asked.</summary>
internal sealed class TeamsWords
{
    private static readonly Phrases Texts = new(typeof(TeamsWords));

    /// <summary>The answer to whoever names the bot among others and says nothing more.</summary>
    public static string OneToOne(string? locale) => Texts.GetIn(Language(locale), nameof(OneToOne));

    /// <summary>The answer to whoever said something to it among others.</summary>
    public static string AnsweredOneToOne(string? locale) => Texts.GetIn(Language(locale), nameof(AnsweredOneToOne));

    /// <summary>Where the answer is, where a window was asked for and there is none to open.</summary>
    public static string InChat(string? locale) => Texts.GetIn(Language(locale), nameof(InChat));

    /// <summary>Where the rest is, behind what a window was sent with.</summary>
    public static string MoreInChat(string? locale) => Texts.GetIn(Language(locale), nameof(MoreInChat));

    /// <summary>Nothing was committed.</summary>
    public static string NotSaved(string? locale) => Texts.GetIn(Language(locale), nameof(NotSaved));

    private static CultureInfo Language(string? locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale ?? "");
        }
        catch (CultureNotFoundException)
        {
            // Whatever the client calls its language: English is understood more often than nothing.
            return CultureInfo.InvariantCulture;
        }
    }
}
