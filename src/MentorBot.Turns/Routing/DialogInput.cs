using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Routing;

/// <summary>Passes a person's typed or pressed input to the open dialog, and handles the result.</summary>
internal sealed class DialogInput(Turn turn, DialogCatalog dialogs, CommandWords commands)
{
    private static readonly CommandWords Orders =
        new(TurnWords.Help, TurnWords.Back, TurnWords.Skip, TurnWords.Cancel);

    private readonly ClosedCards _closed = new(turn, dialogs);

    /// <summary>Handles typed text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="aside">
    /// Answers the text if it is a question in between, rather than an answer to a question that takes any text.
    /// </param>
    /// <returns>
    /// Whether the dialog took it; where it did not, what to say if the text means nothing else either, or null.
    /// </returns>
    public async Task<(bool IsTaken, string? Problem)> SayAsync(string text, Func<Task<bool>>? aside = null)
    {
        if (turn.Dialog.Open is not { } journal) return (false, null);
        DialogSession session = await turn.Dialog.ReplayAsync(journal);
        if (session.Drifted)
        {
            if (Orders.MatchExactly(text) == TurnWords.Cancel.Command) Cancel();
            else await turn.Dialog.SettleAsync(session);
            return (true, null);
        }

        PendingQuestion pending = session.Pending!;
        bool isChoice = IsChoice(pending.Field, text);
        string? word = isChoice ? null : Orders.MatchExactly(text);
        if (word is null && !isChoice && commands.MatchExactly(text) is not null) return (false, null);
        if (word is null && (await PressAsync(pending, session, text) || await EndAsync(pending, session, text)))
            return (true, null);
        if (word is null && pending.Field is TextInput && aside is not null && await aside()) return (true, null);
        if (word is null && await AnswerAsync(session, () => session.SayAsync(text, turn.Today)) is { } problem)
        {
            word = Orders.Match(text);
            if (word is null && await ChangeAsync(pending, session, text)) return (true, null);
            if (word is null && problem.Length == 0) return (false, NotUnderstood(pending));
            if (word is null) turn.Say(Text(problem));
        }

        if (word is not null) await ObeyAsync(word, session);
        return (true, null);
    }

    /// <summary>Does what a button of the question does if the text is its label.</summary>
    private async Task<bool> PressAsync(PendingQuestion pending, DialogSession session, string text)
    {
        Question question = pending.Question;
        string?[] labels = [question.SkipTitle, pending.FieldQuestion.SkipTitle, question.SubmitTitle];
        string[] shown = [.. labels.OfType<string>().Append(question.Changes is null ? "" : DialogWords.ChangeIt)];
        if (SpokenLabel.Find([.. shown.Distinct()], text) is not { } at) return false;
        string label = shown.Distinct().ElementAt(at);
        if (label == question.SubmitTitle)
            await SubmitAsync(session, pending.Id, ImmutableDictionary<string, string>.Empty);
        else if (label == DialogWords.ChangeIt) await BackAsync(session, question.Changes);
        else await SkipAsync(session, whole: label == question.SkipTitle);
        return true;
    }

    /// <summary>Asks the answer that the question shows again where the text is "no", "change" or the like.</summary>
    private async Task<bool> ChangeAsync(PendingQuestion pending, DialogSession session, string text)
    {
        if (pending.Question.Changes is not { } changes || !SpokenChange.Is(text)) return false;
        await BackAsync(session, changes);
        return true;
    }

    /// <summary>Skips an optional question with "-", "no" or "that's it", which nobody means as an answer.</summary>
    private async Task<bool> EndAsync(PendingQuestion pending, DialogSession session, string text)
    {
        if (!pending.CanSkip || pending.Field is not TextInput || !SpokenEnd.Is(text)) return false;
        await SkipAsync(session, whole: !pending.Question.IsForm || SpokenEnd.IsOfAll(text));
        return true;
    }

    /// <summary>Handles a press on a question's card.</summary>
    public Task AnswerAsync(string? subject, ActionInvoked pressed, CancellationToken cancellationToken)
    {
        (string? id, string? value) = subject?.Split('=', 2) is [string first, string second]
            ? (first, second)
            : (subject, null);
        QuestionId? question = QuestionId.Parse(id);
        return AtAsync(
            question, session => SubmitAsync(session, question!, OneTap(session, pressed, value)), cancellationToken);
    }

    /// <summary>
    /// Shows the current state of a question to a platform that delivers a press twice: the answer, or the question
    /// that is still open.
    /// </summary>
    public Task ShowAgainAsync(ActionInvoked pressed, CancellationToken cancellationToken)
    {
        QuestionId? question = QuestionId.Parse(pressed.Token.Subject?.Split('=')[0]);
        return AtAsync(
            question, session => ShowOpenAsync(session.Pending!, question!, pressed.Inputs), cancellationToken);
    }

    /// <summary>Handles a press on the button that skips a question.</summary>
    public Task SkipAsync(string? subject, CancellationToken cancellationToken)
    {
        QuestionId? question = QuestionId.Parse(subject);
        return AtAsync(
            question, session => SkipAsync(session, whole: question == session.Pending!.Id), cancellationToken);
    }

    /// <summary>Handles a press on "Change it".</summary>
    public async Task ChangeAsync(string? subject, CancellationToken cancellationToken)
    {
        QuestionId? question = QuestionId.Parse(subject);
        if (question is not null && turn.Dialog.Open is { } journal && journal.Instance == question.Instance
            && journal.WithoutAnswer(question.Step) is { } reopened)
        {
            await turn.Dialog.AskAgainAsync(reopened);
            return;
        }

        AnsweredRow? answered = question is null
            ? null
            : await turn.FindAsync(AnsweredRow.Kind, question.ToString(), cancellationToken);
        if (answered is not null && dialogs.RestartEdits(answered.Dialog))
            await turn.StartAsync(answered.Dialog, cancellationToken);
        else await _closed.SayAsync(question, cancellationToken);
    }

    /// <summary>Runs an action on the open dialog if this is its open question; any other card is stale.</summary>
    private async Task AtAsync(QuestionId? question, Func<DialogSession, Task> act, CancellationToken cancellationToken)
    {
        if (question is not null && turn.Dialog.Open is { } journal && journal.Instance == question.Instance)
        {
            if (await turn.Dialog.ResumeAsync(journal) is not { } session)
            {
                if (_closed.Unheard("") is { IsEmpty: false } unheard) turn.Say(Card.Of([.. unheard]));
                return;
            }

            if (session.Pending is { } pending && (question == pending.Id || question == pending.FieldId))
            {
                await act(session);
                return;
            }
        }

        await _closed.SayAsync(question, cancellationToken);
    }

    private async Task SubmitAsync(DialogSession session, QuestionId question, IReadOnlyDictionary<string, string> sent)
    {
        PendingQuestion pending = session.Pending!;
        IReadOnlyDictionary<string, string> errors = ImmutableDictionary<string, string>.Empty;
        await AnswerAsync(session, async () =>
        {
            if (question == pending.Id) errors = await session.SubmitAsync(sent);
            else if (await session.SubmitFieldAsync(sent) is { } error)
                errors = ImmutableDictionary<string, string>.Empty.Add(pending.Field.Id, error);
            return errors.Count == 0 ? null : "";
        });
        if (errors.Count > 0) ShowErrors(pending, question, sent, errors);
    }

    private static ImmutableDictionary<string, string> OneTap(
        DialogSession session, ActionInvoked pressed, string? value) =>
        value is null ? pressed.Inputs : pressed.Inputs.SetItem(session.Pending!.Question.Inputs[0].Id, value);

    private async Task ObeyAsync(string word, DialogSession session)
    {
        PendingQuestion pending = session.Pending!;
        if (word == TurnWords.Help.Command)
            turn.Say(Text(
                pending.CanSkip ? TurnWords.HelpHere(Hint(pending)) : TurnWords.HelpHereNeeded(Hint(pending))));
        else if (word == TurnWords.Cancel.Command) Cancel();
        else if (word == TurnWords.Back.Command) await BackAsync(session);
        else await SkipAsync(session, whole: pending.Known.IsEmpty && pending.Question.SkipTitle is not null);
    }

    private void Cancel() =>
        turn.Say(Text(turn.Dialog.PutAside(TurnWords.Stopped) ? TurnWords.StoppedAndKept : TurnWords.Stopped));

    private async Task BackAsync(DialogSession session, string? step = null)
    {
        if (session.Journal.WithoutAnswer(step) is { } earlier) await turn.Dialog.AskAgainAsync(earlier);
        else turn.Say(Text(session.Saved ?? TurnWords.NothingBefore));
    }

    /// <summary>Skips a question that can be skipped; for any other question, changes nothing.</summary>
    private async Task SkipAsync(DialogSession session, bool whole)
    {
        string hint = Hint(session.Pending!);
        if (await AnswerAsync(
            session, async () => await session.SkipAsync(whole) ? null : TurnWords.CannotSkip(hint)) is { } problem)
            turn.Say(Text(problem));
    }

    /// <summary>
    /// Runs an answer through the dialog. If it is accepted, the card that asked is replaced by one that shows it.
    /// </summary>
    private async Task<string?> AnswerAsync(DialogSession session, Func<Task<string?>> answer)
    {
        PendingQuestion asked = session.Pending!;
        string? shown = session.Journal.Shown;
        int mark = turn.Messages.Count;
        if (await answer() is { } problem) return problem;
        AnsweredQuestion answered = AnsweredQuestion.Of(asked, session, shown);
        foreach ((QuestionId id, Card card, string quote) in answered.Cards)
        {
            turn.ReplaceAt(mark++, id.ToString(), card);
            turn.ShowInPlace(card);
            turn.Put(AnsweredRow.Kind, id.ToString(), new AnsweredRow(session.Journal.Dialog, turn.Now, quote));
        }

        await turn.Dialog.SettleAsync(session);
        turn.Asked = null; // Within a dialog a form would only be in the way.
        return null;
    }

    private Task ShowOpenAsync(PendingQuestion pending, QuestionId question, ImmutableDictionary<string, string> sent)
    {
        ImmutableDictionary<string, string> fits = ImmutableDictionary<string, string>.Empty;
        if (question == pending.Id) turn.ShowInPlace(sent.IsEmpty ? pending.ToCard() : pending.ToCard(sent, fits));
        else turn.ShowInPlace(sent.IsEmpty ? pending.ToFieldCard() : pending.ToFieldCard(sent, fits));
        return Task.CompletedTask;
    }

    private void ShowErrors(
        PendingQuestion pending, QuestionId question, IReadOnlyDictionary<string, string> sent,
        IReadOnlyDictionary<string, string> errors)
    {
        if (turn.Cause is TextSaid)
        {
            turn.Say(Text(errors.Values.First()));
            return;
        }

        if (turn.Cause is ActionInvoked { FromForm: true })
        {
            turn.FieldErrors = ImmutableDictionary.CreateRange(errors);
            (turn.Asked, turn.AskedAgain) = (pending, pending.ToCard(sent, errors));
            return;
        }

        Card card = question == pending.Id ? pending.ToCard(sent, errors) : pending.ToFieldCard(sent, errors);
        turn.ShowInPlace(card);
        if (turn.Cause is ActionInvoked { WantsCard: false }) turn.Replace(question.ToString(), card);
    }

    private static string NotUnderstood(PendingQuestion pending) =>
        pending.CanSkip ? TurnWords.NotUnderstood(Hint(pending)) : TurnWords.NotUnderstoodNeeded(Hint(pending));

    private static string Hint(PendingQuestion pending) => pending.Field.Hint ?? pending.Field.Label;

    private static bool IsChoice(Input field, string text)
    {
        string typed = TypedWords.WordsOnly(text);
        return field.Options.Any(choice =>
            TypedWords.WordsOnly(choice.Title) == typed
            || (!choice.Synonyms.IsDefault && choice.Synonyms.Any(synonym => TypedWords.WordsOnly(synonym) == typed)));
    }

    private static Card Text(string text) => Card.Of(new Paragraph(text));
}
