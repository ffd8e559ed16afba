namespace MentorBot.Conversation.Dialogs;

/// <summary>Starts and resumes dialogs.</summary>
/// <param name="catalog">The dialogs.</param>
/// <param name="json">Knows every type that the <c>Look</c> and <c>Once</c> steps of dialogs return.</param>
public sealed class DialogEngine(DialogCatalog catalog, JsonSerializerOptions json)
{
    /// <summary>Starts a dialog and runs it to its first question, or to its end.</summary>
    /// <param name="name">The dialog's name.</param>
    /// <param name="instance">The id of this run; letters and digits.</param>
    /// <param name="today">The current date in the person's time zone.</param>
    /// <param name="given">The values that are known already, by step.</param>
    /// <param name="host">The turn it runs in.</param>
    public async Task<DialogSession> StartAsync(
        string name, string instance, DateOnly today, IReadOnlyDictionary<string, string> given, IDialogHost host)
    {
        DialogCatalog.Entry dialog = catalog.Find(name)
            ?? throw new InvalidOperationException($"There is no dialog '{name}'.");
        Journal journal =
            new(
                name, dialog.Version, instance, today,
                ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, given), []);
        DialogRun run = new(journal, dialog.Run, host, json, live: true);
        await run.PumpAsync();
        return new DialogSession(run);
    }

    /// <inheritdoc cref="DialogCatalog.Continues"/>
    public bool Continues(string name, DateOnly left, DateOnly today) => catalog.Continues(name, left, today);

    /// <summary>
    /// Replays a journal, without effects, to the question at its end. Where that is not possible, the session has
    /// drifted.
    /// </summary>
    public async Task<DialogSession> ResumeAsync(Journal journal, IDialogHost host)
    {
        DialogRun run =
            new(journal, catalog.Find(journal.Dialog)?.Run ?? (_ => Task.CompletedTask), host, json, live: false);
        await run.PumpAsync();
        return new DialogSession(run);
    }
}
