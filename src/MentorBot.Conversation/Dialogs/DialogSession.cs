using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>An open dialog within one turn: its open question, and the handling of an answer.</summary>
public sealed class DialogSession
{
    private readonly DialogRun _run;
    private readonly bool _replayed;

    internal DialogSession(DialogRun run)
    {
        _run = run;
        _replayed = !run.Live;
    }

    /// <summary>The current journal.</summary>
    public Journal Journal => _run.Journal;

    /// <summary>The open question; null where the dialog has ended or drifted.</summary>
    public PendingQuestion? Pending => _run.Drifted ? null : _run.Pending;

    /// <summary>Whether the journal no longer fits the dialog.</summary>
    public bool Drifted => _run.Drifted || (_replayed && !_run.Live && _run.Finished);

    /// <summary>The exception that the dialog threw before its question, where that is why it has drifted.</summary>
    public Exception? Fault => _run.Fault;

    /// <summary>
    /// What is saved and how to change it, for the case that <c>back</c> would cross it; null where nothing is saved
    /// yet.
    /// </summary>
    public string? Saved => _run.Saved;

    /// <summary>Answers the open field with typed text.</summary>
    /// <returns>
    /// Null when the text was understood; otherwise the message for the person, empty where there is nothing more
    /// specific than "not understood".
    /// </returns>
    public async Task<string?> SayAsync(string text, DateOnly today)
    {
        Reading reading = Asked.Field.Understand(text, today);
        if (reading.Value is not { } value) return reading.Reason ?? "";
        await AnswerFieldAsync(value, isTyped: true);
        return null;
    }

    /// <summary>Answers the whole question with the values that its card sent.</summary>
    /// <returns>Empty when the answer was accepted; otherwise the error messages by input.</returns>
    public async Task<ImmutableSortedDictionary<string, string>> SubmitAsync(IReadOnlyDictionary<string, string> sent)
    {
        PendingQuestion pending = Asked;
        Submission submission = Submission.Read(pending, sent);
        if (!submission.Errors.IsEmpty) return submission.Errors;
        await _run.AnswerAsync(
            pending.Question.IsForm
                ? Submission.ToJson(submission.Values)
                : Text(submission.Values.Values.FirstOrDefault()));
        return submission.Errors;
    }

    /// <summary>Answers the one open field with the value that its own card sent.</summary>
    /// <returns>Null when the answer was accepted; otherwise the error message of the input.</returns>
    public async Task<string?> SubmitFieldAsync(IReadOnlyDictionary<string, string> sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        Input field = Asked.Field;
        Reading reading = Submission.Read(Asked, field, sent.GetValueOrDefault(field.Id));
        if (reading.Reason is not null) return reading.Reason;
        await AnswerFieldAsync(reading.Value);
        return null;
    }

    /// <summary>Skips the open field, or everything in the question that is not answered yet.</summary>
    /// <returns>Whether that was possible. Where it was not, an answer is needed and the question stays open.</returns>
    public async Task<bool> SkipAsync(bool whole)
    {
        PendingQuestion pending = Asked;
        if (whole || !pending.Question.IsForm ? !pending.CanSkipWhole : pending.Needs(pending.Field)) return false;
        await (pending.Question.IsForm ? SkipFormAsync(pending, whole) : _run.AnswerAsync(Text(null)));
        return true;
    }

    private Task SkipFormAsync(PendingQuestion pending, bool whole)
    {
        if (!whole) return AnswerFieldAsync(null);
        return _run.AnswerAsync(Submission.ToJson(pending.Known
            .Where(field => field.Value is not null)
            .ToImmutableSortedDictionary(field => field.Key, field => field.Value!)));
    }

    private PendingQuestion Asked => Pending ?? throw new InvalidOperationException("Nothing is asked.");

    private Task AnswerFieldAsync(string? value, bool isTyped = false)
    {
        PendingQuestion pending = Asked;
        if (!pending.Question.IsForm) return _run.AnswerAsync(Text(value), isTyped);
        return _run.AnswerField(pending.Field.Id, value, isTyped) ? _run.ContinueAsync() : Task.CompletedTask;
    }

    private static JsonElement Text(string? value) =>
        JsonSerializer.SerializeToElement(value, JournalJson.Default.String);
}
