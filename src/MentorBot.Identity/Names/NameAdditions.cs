using System.Collections.Frozen;

namespace MentorBot.Identity.Names;

/// <summary>Words in directories' names that are no names, as <see cref="NameWord.Key"/>.</summary>
internal static class NameAdditions
{
    private static readonly FrozenSet<string> Titles = SetOf(
        "DR DOCTOR DOKTOR PROF PROFESSOR PROFESSORIN PD ING DIPL-ING DI MAG MR MRS MS MISS MX SIR DAME REV",
        "HERR HERRN FRAU HR FR");

    private static readonly FrozenSet<string> NoPerson = SetOf(
        "EXT EXTERN EXTERNE EXTERNER EXTERNAL CONTRACTOR INTERN GUEST GAST VISITOR USER BENUTZER NUTZER UNKNOWN",
        "UNBEKANNT UNNAMED ANONYMOUS ANONYM ADMIN ADMINISTRATOR SYSTEM SERVICE SUPPORT HELPDESK INFO OFFICE TEAM TEST",
        "DELETED NOREPLY NO-REPLY CONFERENCE MEETING ROOM BOT");

    private static readonly FrozenSet<string> Credentials = SetOf(
        "PHD MD MBA MSC BSC LLM LLB CPA CFA PMP ESQ JR SR II III IV");

    private static readonly FrozenSet<string> Companies = SetOf("GMBH AG SE KG INC LTD LLC CORP PLC BV");

    /// <summary>Whether it stands before a name: a title, or what kind of account it is.</summary>
    public static bool IsBefore(NameWord word) =>
        word.IsAbbreviation || Titles.Contains(word.Key) || NoPerson.Contains(word.Key);

    /// <summary>Whether it stands behind a name: a degree, a generation, or what kind of account it is.</summary>
    public static bool IsBehind(NameWord word) => Credentials.Contains(word.Key) || NoPerson.Contains(word.Key);

    /// <summary>Whether it ends the name of a company.</summary>
    public static bool IsCompany(NameWord word) => Companies.Contains(word.Key);

    private static FrozenSet<string> SetOf(params string[] words) =>
        words.SelectMany(static line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
