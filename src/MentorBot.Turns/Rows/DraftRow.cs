using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Turns.Rows;

/// <summary>The answers of a dialog that was left. They are offered when it is started again, for 30 days.</summary>
internal sealed record DraftRow(
    string Dialog, DateOnly Day, ImmutableSortedDictionary<string, string> Answers, DateTimeOffset KeptUntil)
{
    public static readonly RowKind<DraftRow> Kind = new("draft", 1);
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The partitions of the people that the answers may quote.</summary>
    public ImmutableArray<string>? People { get; init; }

    private const char Behind = '.';
    private const int HashLength = 16;

    /// <summary>
    /// First character of the name of a given value that tells a dialog what it is about, and is not an answer.
    /// </summary>
    private const char TellsAbout = '#';

    /// <summary>
    /// First character of the name of a given value of a dialog that the bot began on its own, which is of no use after
    /// that dialog.
    /// </summary>
    private const char InPassing = '~';

    /// <summary>Makes a draft of a dialog that is left; null where there is nothing to keep.</summary>
    /// <param name="journal">The journal of the dialog.</param>
    /// <param name="now">The current time, by the people's clock.</param>
    /// <param name="alsoWithoutAnswers">
    /// Make a draft even without answers, if it is known what the dialog is about.
    /// </param>
    public static DraftRow? Of(Journal journal, DateTimeOffset now, bool alsoWithoutAnswers)
    {
        ImmutableSortedDictionary<string, string> unsaved = journal.UnsavedAnswers();
        ImmutableSortedDictionary<string, string> answers = unsaved.RemoveRange(unsaved.Keys.Where(IsInPassing));
        return answers.IsEmpty || !(alsoWithoutAnswers || answers.Keys.Any(IsAnswer))
            ? null
            : new DraftRow(journal.Dialog, journal.FirstDay, answers, now + Kept) { People = journal.About };
    }

    /// <summary>The id of a draft: one for each dialog, and for each thing that it can be about.</summary>
    public static string IdOf(string dialog, IReadOnlyDictionary<string, string> given)
    {
        IEnumerable<string> subjects =
            given.Where(one => one.Key[0] == TellsAbout).Select(one => $"{one.Key}={one.Value}");
        string about = string.Join('\n', subjects.Order(StringComparer.Ordinal));
        if (about.Length == 0) return dialog;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(about));
        return $"{dialog}{Behind}{Convert.ToHexStringLower(hash)[..HashLength]}";
    }

    /// <summary>The name of the dialog that a draft of that id belongs to.</summary>
    public static string DialogOf(string id) => id.Split(Behind)[0];

    private static bool IsAnswer(string name) => name[0] is not (TellsAbout or InPassing);

    public static bool IsInPassing(string name) => name[0] == InPassing;

    /// <summary>The values that tell what the dialog was about.</summary>
    public ImmutableSortedDictionary<string, string> About() => Answers.RemoveRange(Answers.Keys.Where(IsAnswer));

    public bool IsAbout(IReadOnlyDictionary<string, string> given) =>
        About() is var about && about.Count == given.Count
            && about.All(one => given.GetValueOrDefault(one.Key) == one.Value);
}
