using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>
/// A person's context with one dialog. Between its turns nothing lives on but the journal's JSON and the rows.
/// </summary>
internal sealed class Chat
{
    public static readonly DateOnly Friday = new(2026, 11, 20);
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions RowJson = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private Chat(Func<IDialogContext, Task> script) => Script = script;

    public Func<IDialogContext, Task> Script { get; set; }
    public Dictionary<string, object> Rows { get; } = [];
    public string Json { get; private set; } = "";
    public DialogSession Session { get; private set; } = null!;
    public FakeTurn Turn { get; private set; } = null!;
    public int Reads { get; private set; }
    public Journal Journal => Session.Journal;
    public PendingQuestion Pending => Session.Pending ?? throw new InvalidOperationException("Nothing is asked.");
    public bool Ended => Session is { Drifted: false, Pending: null };
    public string[] Said => [.. Turn.Said.Select(card => card.PlainText)];
    public string[] Steps => [.. Journal.Entries.Select(entry => entry.Step)];

    public static async Task<Chat> StartAsync(
        Func<IDialogContext, Task> script, params (string Step, string Value)[] given)
    {
        Chat chat = new(script);
        chat.NewTurn();
        chat.Keep(await chat.Engine()
            .StartAsync(
                Scripted.Name, "run1", Friday, given.ToDictionary(one => one.Step, one => one.Value), chat.Turn));
        return chat;
    }

    public static Card Words(string text) => Card.Of(new Paragraph(text));

    public static Question Asks(Input input) => Question.Of(input) with { SubmitTitle = "Go on" };

    public static Question Text(string id) => Asks(new TextInput(id, $"{id}?") { Required = true });

    /// <summary>The next turn begins: the dialog is replayed over the stored journal.</summary>
    public Task ResumeAsync() => ResumeAsync(Stored());

    public async Task ResumeAsync(Journal journal)
    {
        NewTurn();
        Keep(await Engine().ResumeAsync(journal, Turn));
    }

    public async Task<string?> TypeAsync(string text)
    {
        await ResumeAsync();
        string? problem = await Session.SayAsync(text, Friday);
        Keep(Session);
        return problem;
    }

    public async Task<ImmutableSortedDictionary<string, string>> SubmitAsync(params (string Id, string Value)[] sent)
    {
        await ResumeAsync();
        ImmutableSortedDictionary<string, string> errors =
            await Session.SubmitAsync(sent.ToDictionary(one => one.Id, one => one.Value));
        Keep(Session);
        return errors;
    }

    public async Task<string?> SubmitFieldAsync(params (string Id, string Value)[] sent)
    {
        await ResumeAsync();
        string? error = await Session.SubmitFieldAsync(sent.ToDictionary(one => one.Id, one => one.Value));
        Keep(Session);
        return error;
    }

    public async Task<bool> SkipAsync(bool whole)
    {
        await ResumeAsync();
        bool skipped = await Session.SkipAsync(whole);
        Keep(Session);
        return skipped;
    }

    /// <summary>Whether there was anything to go back to.</summary>
    public async Task<bool> BackAsync(string? step = null)
    {
        if (Stored().WithoutAnswer(step) is not { } earlier) return false;
        await ResumeAsync(earlier);
        return true;
    }

    public Journal Stored() => JsonSerializer.Deserialize(Json, JournalJson.Default.Journal)!;

    public DialogEngine Engine()
    {
        DialogCatalog catalog = new();
        catalog.Add(() => new Scripted(Script));
        return new DialogEngine(catalog, RowJson);
    }

    private void NewTurn() => Turn = new FakeTurn(Rows) { Reading = () => Reads++ };

    private void Keep(DialogSession session)
    {
        Session = session;
        Json = JsonSerializer.Serialize(session.Journal, JournalJson.Default.Journal);
    }

    private sealed class Scripted(Func<IDialogContext, Task> script) : IDialog
    {
        public static string Name => "scripted";
        public static int Version => 1;

        public Task RunAsync(IDialogContext context) => script(context);
    }
}

/// <summary>A row to read and write.</summary>
internal sealed record Note(string Text)
{
    public static readonly RowKind<Note> Kind = new("note", 1);
}
