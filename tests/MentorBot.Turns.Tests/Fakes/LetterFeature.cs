using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Tests.Fakes;

internal sealed record Greeting(string Text)
{
    public static readonly RowKind<Greeting> Kind = new("greeting", 1);
    public static readonly RowKind<Greeting> Unheard = new("unheard-of", 1);
}

/// <summary>Writes letters, and reads them. All hosts of a house share it.</summary>
internal sealed class LetterFeature : IFeature
{
    private int _read;

    /// <summary>Whom letters go to.</summary>
    public PersonId To { get; set; }

    /// <summary>The letters over which the reader fails.</summary>
    public Func<string, bool> Fails { get; set; } = _ => false;

    /// <summary>How often a letter was read, those of lost turns too.</summary>
    public int Read => _read;

    public void Register(Routes routes)
    {
        routes.Command(new CommandEntry("letter", "letter"), WriteAsync);
        routes.Command(new CommandEntry("riddle", "riddle"), (turn, text, _) => Post(turn, To, Greeting.Unheard, text),
            takesText: true);
        routes.Command(new CommandEntry("seen", "seen"), SeenAsync);
        routes.Letter(Greeting.Kind, ReadAsync);
    }

    private Task WriteAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        turn.Put(Note.Kind, "wrote", new Note("wrote", rest, turn.Now));
        foreach (string text in rest.Split(' ')) Post(turn, To, Greeting.Kind, text);
        return Task.CompletedTask;
    }

    private Task ReadAsync(Turn turn, Letter<Greeting> letter, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _read);
        string text = letter.Facts.Text;
        turn.Put(Note.Kind, text, new Note(text, letter.From.Person, letter.At));
        turn.Say(Card.Of(new Paragraph($"{turn.Culture.TwoLetterISOLanguageName}: {text}")), $"letter-{text}");
        if (text == "ping") Post(turn, letter.From, Greeting.Kind, "pong");
        return Fails(text) ? throw new InvalidOperationException($"Cannot read '{text}'.") : Task.CompletedTask;
    }

    private static Task SeenAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        turn.Replace($"letter-{text}", Card.Of(new Paragraph($"Seen: {text}")));
        return Task.CompletedTask;
    }

    private static Task Post(Turn turn, PersonId to, RowKind<Greeting> kind, string text)
    {
        turn.Letters.Post(to, kind, new Greeting(text));
        return Task.CompletedTask;
    }
}
