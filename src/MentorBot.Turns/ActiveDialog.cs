using MentorBot.Conversation.Cards;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns;

/// <summary>The person's open dialog, within one turn: starts, resumes, puts aside and closes it.</summary>
internal sealed class ActiveDialog(Turn turn, DialogEngine engine)
{
    /// <summary>How long a dialog stays open without being touched.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>How long after an answer no nudge interrupts the dialog.</summary>
    public static readonly TimeSpan Undisturbed = TimeSpan.FromMinutes(10);

    public Journal? Open => turn.State.Dialog;

    /// <summary>The open dialog was answered, or asked its question, a few minutes ago.</summary>
    public bool IsActive => Open is { } journal && journal.Touched + Undisturbed > turn.Now;

    /// <summary>
    /// Starts a dialog. One of that name that was begun today asks its question again; any other open dialog is put
    /// aside. Kept answers of an earlier run are offered, except where the bot starts the dialog on its own.
    /// </summary>
    public async Task StartAsync(
        string name, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken)
    {
        if (Open is { } open && open.Dialog == name && open.FirstDay == turn.Today && given.Count == 0)
        {
            await AskAgainAsync(open);
            return;
        }

        if (Open is not null) PutAside();
        string id = DraftRow.IdOf(name, given);
        DraftRow? draft = name == ResumeDialog.Name ? null : await turn.FindAsync(DraftRow.Kind, id, cancellationToken);
        if (draft is not null && draft.KeptUntil <= turn.Now) turn.Remove(DraftRow.Kind, id);
        bool isOffered = draft is not null && draft.KeptUntil > turn.Now && !given.Keys.Any(DraftRow.IsInPassing)
            && draft.IsAbout(given) && engine.Continues(name, draft.Day, turn.Today);
        if (isOffered) await BeginAsync(ResumeDialog.Name, Given(ResumeDialog.Draft, id));
        else await BeginAsync(name, given);
    }

    /// <summary>Replays the open dialog to the end of its journal, or finds that it has drifted.</summary>
    public async Task<DialogSession> ReplayAsync(Journal journal)
    {
        DialogSession session = await engine.ResumeAsync(journal, turn);
        turn.Fault = session.Fault;
        return session;
    }

    /// <summary>
    /// Like <see cref="ReplayAsync"/>, but returns null where the dialog has drifted, and then tells the person.
    /// </summary>
    public async Task<DialogSession?> ResumeAsync(Journal journal)
    {
        DialogSession session = await ReplayAsync(journal);
        if (!session.Drifted) return session;
        await SettleAsync(session);
        return null;
    }

    /// <summary>Asks the open question again. The buttons of the card that asked it before are removed.</summary>
    public async Task AskAgainAsync(Journal journal)
    {
        if (journal.Shown is { } shown)
            turn.Replace(shown, Card.Of(new Paragraph(TurnWords.AskedBelow, Emphasis.Subtle)));
        if (await ResumeAsync(journal with { Shown = null }) is { } session) await SettleAsync(session);
    }

    /// <summary>
    /// Copies the session's outcome into the turn: the next question, the end, or the offer to begin again.
    /// </summary>
    public async Task SettleAsync(DialogSession session)
    {
        if (session.Drifted)
        {
            Keep(session.Journal, alsoWithoutAnswers: true);
            Close();
            string id = DraftRow.IdOf(session.Journal.Dialog, session.Journal.UnsavedAnswers());
            await BeginAsync(ResumeDialog.Name, Given(ResumeDialog.Draft, id).SetItem(ResumeDialog.Drifted, "true"));
        }
        else if (session.Pending is { } pending)
        {
            Ask(session.Journal, pending);
        }
        else
        {
            Close();
            if (turn.TakeNext() is { } next) await StartNextAsync(next);
        }
    }

    /// <summary>
    /// Closes the open dialog and keeps its answers. Its open card then shows <paramref name="why"/>, or, without that,
    /// says that the dialog was put aside.
    /// </summary>
    /// <returns>Whether there were answers to keep.</returns>
    public bool PutAside(string? why = null)
    {
        Journal journal = Open!;
        bool kept = Keep(journal);
        if (journal.Shown is { } shown)
            turn.Replace(
                shown,
                Card.Of(new Paragraph(why ?? (kept ? TurnWords.PutAside : TurnWords.PutAsideEmpty), Emphasis.Subtle)));
        Close();
        return kept;
    }

    /// <summary>Puts aside a dialog that has not been touched for a week.</summary>
    public void CloseForgotten()
    {
        if (Open is { } journal && journal.Touched + Patience < turn.Now) PutAside();
    }

    /// <summary>Closes the open dialog without keeping its answers.</summary>
    public void Close() => turn.State = turn.State with { Dialog = null };

    private async Task BeginAsync(string name, IReadOnlyDictionary<string, string> given) =>
        await SettleAsync(await engine.StartAsync(name, turn.NewId(), turn.Today, given, turn));

    private Task StartNextAsync(Turn.NextDialog next) => BeginAsync(next.Name, next.Given);

    private void Ask(Journal journal, PendingQuestion pending)
    {
        bool isOnScreen = journal.Shown is { } shown
            && (shown == pending.Id.ToString() || shown.StartsWith($"{pending.Id}.", StringComparison.Ordinal));
        QuestionId asked = isOnScreen ? pending.FieldId : pending.Id;
        turn.Say(isOnScreen ? pending.ToFieldCard() : pending.ToCard(), asked.ToString());
        turn.Asked = isOnScreen ? null : pending;
        Journal open = journal.AlsoAbout(pending.Question.About);
        turn.State = turn.State with { Dialog = open with { Shown = asked.ToString(), Touched = turn.Now } };
    }

    private bool Keep(Journal journal, bool alsoWithoutAnswers = false)
    {
        if (journal.Dialog == ResumeDialog.Name) return false;
        if (DraftRow.Of(journal, turn.Now, alsoWithoutAnswers) is not { } draft) return false;
        turn.Put(DraftRow.Kind, DraftRow.IdOf(draft.Dialog, draft.Answers), draft);
        return true;
    }

    private static ImmutableSortedDictionary<string, string> Given(string name, string value) =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add(name, value);
}
