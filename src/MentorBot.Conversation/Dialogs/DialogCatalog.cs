namespace MentorBot.Conversation.Dialogs;

/// <summary>All dialogs, by name.</summary>
public sealed class DialogCatalog
{
    private readonly Dictionary<string, Entry> _dialogs = new(StringComparer.Ordinal);

    /// <summary>The names of all dialogs.</summary>
    public IReadOnlyCollection<string> Names => _dialogs.Keys;

    /// <summary>Adds a dialog.</summary>
    /// <param name="create">Called for each replay.</param>
    /// <param name="restartEdits">
    /// Whether a second run shows what the first one saved and changes it. An old card then offers such a run.
    /// </param>
    /// <param name="continues">
    /// Whether answers that were left on the first day can be gone on with on the second; null where they always can.
    /// Those that cannot are no longer offered.
    /// </param>
    /// <exception cref="InvalidOperationException">There is another dialog of that name.</exception>
    public void Add<TDialog>(
        Func<TDialog> create, bool restartEdits = false, Func<DateOnly, DateOnly, bool>? continues = null)
        where TDialog : IDialog
    {
        Entry entry = new(TDialog.Version, restartEdits, context => create().RunAsync(context))
        {
            Continues = continues,
        };
        if (!_dialogs.TryAdd(TDialog.Name, entry))
            throw new InvalidOperationException(
                $"Two dialogs are named '{TDialog.Name}'; the second is {typeof(TDialog)}.");
    }

    /// <summary>Whether a second run of that dialog changes what the first run saved.</summary>
    public bool RestartEdits(string name) => Find(name) is { RestartEdits: true };

    /// <summary>Whether answers of that dialog that were left on one day can be gone on with on another.</summary>
    public bool Continues(string name, DateOnly left, DateOnly today) =>
        Find(name)?.Continues is not { } continues || continues(left, today);

    internal Entry? Find(string name) => _dialogs.GetValueOrDefault(name);

    internal sealed record Entry(int Version, bool RestartEdits, Func<IDialogContext, Task> Run)
    {
        public Func<DateOnly, DateOnly, bool>? Continues { get; init; }
    }
}
