using MentorBot.Conversation.Language.Intents;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.Mentoring;

/// <summary>Brings a message to anybody in the person's circle, which they can answer.</summary>
internal sealed class MessageFeature : IFeature
{
    public void Register(Routes routes)
    {
        routes.Dialogs.Add(() => new MessageDialog());
        routes.Intent("message", MessageAsync);
        routes.When<MessageWritten>(SendAsync);
        routes.Letter(MessageLetter.Kind, HearAsync);
    }

    /// <summary>Starts the dialog.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="given">Whom it is for, as far as that is known.</param>
    /// <param name="words">The message, or empty.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public static Task StartAsync(
        Turn turn, Dictionary<string, string> given, string words, CancellationToken cancellationToken)
    {
        if (words.Length > 0) given.Add(MessageDialog.Words, words);
        return turn.StartAsync(MessageDialog.Name, given, cancellationToken);
    }

    private static async Task MessageAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        SaidTo said = SaidTo.Read(meaning.Text, circle);
        if (PeopleBook.Given(turn, said, circle) is { } given)
            await StartAsync(turn, given, MessageText.In(said), cancellationToken);
    }

    private static async Task SendAsync(Turn turn, MessageWritten written, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        Exchange exchange = new(written.Id, written.To, "", IsMentorOf(circle, written.To), turn.Now);
        turn.Put(Exchange.Kind, exchange.Id, exchange);
        PeopleBook.Write(
            turn, written.To, MessageLetter.Kind, new MessageLetter(written.Id, turn.FullName, written.Text));
    }

    private static async Task HearAsync(Turn turn, Letter<MessageLetter> letter, CancellationToken cancellationToken)
    {
        MessageLetter told = letter.Facts;
        Contact from = PeopleBook.SenderOf(letter.From, told.Name);
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        Exchange exchange = new(told.Id, from, "", IsMentorOf(circle, from), turn.Now) { Answered = true };
        turn.Put(Exchange.Kind, exchange.Id, exchange);
        turn.Say(MentoringCards.Words(exchange, told.Text));
    }

    private static bool IsMentorOf(Circle circle, Contact other) =>
        circle.Mentees.Any(mentee => mentee.Id == other.Id);
}
