using MentorBot.CheckIns;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.Mentoring;

/// <summary>
/// Brings a mentee's blocker to their mentor, and messages from each to the other, on whatever platform each uses.
/// </summary>
internal sealed class MentoringFeature : IFeature
{
    public void Register(Routes routes)
    {
        routes.Rows(MentoringJson.Default);
        routes.Age(Exchange.Kind, exchange => exchange.At);
        routes.Dialogs.Add(() => new WordsDialog());
        routes.Command(MentoringWords.AnswerCommand, Answering.AnswerAsync, takesText: true);
        routes.Command(MentoringWords.HelpedCommand, SayHelpedAsync);
        routes.Intent("helped", SayHelpedAsync);
        routes.Action(MentoringCards.WriteVerb, WriteAsync);
        routes.Action(MentoringCards.HelpedVerb, HelpedAsync);
        PeopleBook.Follow(routes, Exchange.Kind, one => (one.Id, one.With), (one, with) => one with { With = with });
        routes.When<BlockerShared>(TellMentor);
        routes.When<WordsWritten>(SendAsync);
        routes.Letter(BlockerLetter.Kind, HearBlockerAsync);
        routes.Letter(WordsLetter.Kind, HearWordsAsync);
        routes.Letter(HelpedLetter.Kind, HearHelpedAsync);
    }

    private static Task TellMentor(Turn turn, BlockerShared shared, CancellationToken cancellationToken)
    {
        SharedWords words = shared.Words;
        turn.Put(Exchange.Kind, words.Id, new Exchange(words.Id, words.With, words.Text, IsMentor: false, turn.Now));
        PeopleBook.Write(turn, words.With, BlockerLetter.Kind, new BlockerLetter(words.Id, turn.FullName, words.Text));
        return Task.CompletedTask;
    }

    private static Task HearBlockerAsync(Turn turn, Letter<BlockerLetter> letter, CancellationToken cancellationToken)
    {
        BlockerLetter told = letter.Facts;
        Exchange exchange =
            new(told.Id, new Contact(letter.From.Partition, told.Name), told.Text, IsMentor: true, turn.Now);
        turn.Put(Exchange.Kind, exchange.Id, exchange);
        turn.Say(MentoringCards.Stuck(exchange));
        return Task.CompletedTask;
    }

    private static Task WriteAsync(Turn turn, string? subject, CancellationToken cancellationToken) =>
        Answering.StartAsync(turn, subject ?? "", "", cancellationToken);

    private static async Task SendAsync(Turn turn, WordsWritten written, CancellationToken cancellationToken)
    {
        Exchange exchange = await turn.FindAsync(Exchange.Kind, written.Exchange.Id, cancellationToken)
            ?? written.Exchange;
        turn.Put(Exchange.Kind, exchange.Id, exchange with { At = turn.Now });
        PeopleBook.Write(turn, exchange.With, WordsLetter.Kind, new WordsLetter(exchange.Id, written.Text));
    }

    private static async Task HearWordsAsync(Turn turn, Letter<WordsLetter> letter, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, letter.From, letter.Facts.Id, cancellationToken) is not { } exchange) return;
        turn.Put(Exchange.Kind, exchange.Id, exchange with { At = turn.Now, Answered = true });
        turn.Say(MentoringCards.Words(exchange, letter.Facts.Text));
    }

    /// <summary>Handles the typed command: says that the latest message helped.</summary>
    private static Task SayHelpedAsync(Turn turn, string rest, CancellationToken cancellationToken) =>
        SayHelpedAsync(turn, _ => true, cancellationToken);

    /// <summary>Handles a sentence: says that the latest message of whoever it names helped.</summary>
    private static async Task SayHelpedAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        SaidTo said = SaidTo.Read(meaning.Text, await PeopleBook.CircleAsync(turn, cancellationToken));
        await SayHelpedAsync(
            turn, exchange => said.Colleagues.IsEmpty || said.Colleagues.Any(contact => contact.Id == exchange.With.Id),
            cancellationToken);
    }

    private static async Task SayHelpedAsync(
        Turn turn, Func<Exchange, bool> isMeant, CancellationToken cancellationToken)
    {
        IEnumerable<Exchange> mine = (await turn.ListAsync(Exchange.Kind, cancellationToken))
            .Where(exchange => exchange is { IsMentor: false, Answered: true } && isMeant(exchange));
        if (mine.MaxBy(exchange => exchange.At) is { } latest) await HelpedAsync(turn, latest.Id, cancellationToken);
        else if ((await PeopleBook.CircleAsync(turn, cancellationToken)).Everybody.Any())
            turn.Say(MentoringCards.HelpedByNobody());
        else turn.Say(MentoringCards.Text(MentoringWords.NobodyAsked));
    }

    private static async Task HelpedAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        Exchange? exchange = subject is null ? null : await turn.FindAsync(Exchange.Kind, subject, cancellationToken);
        if (exchange is null or { IsMentor: true })
        {
            turn.Say(MentoringCards.Text(MentoringWords.Gone));
            return;
        }

        if (exchange.With.IsFormer)
        {
            turn.Say(PeopleBook.NotHere);
            return;
        }

        if (!exchange.Helped) PeopleBook.Write(turn, exchange.With, HelpedLetter.Kind, new HelpedLetter(exchange.Id));
        turn.Put(Exchange.Kind, exchange.Id, exchange with { Helped = true });
        turn.Say(MentoringCards.Text(MentoringWords.SaidHelped(exchange.With.Call), exchange.With));
    }

    private static async Task HearHelpedAsync(
        Turn turn, Letter<HelpedLetter> letter, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, letter.From, letter.Facts.Id, cancellationToken) is not { Helped: false } exchange)
            return;
        turn.Put(Exchange.Kind, exchange.Id, exchange with { Helped = true });
        turn.Say(MentoringCards.Text(MentoringWords.AnswerHelped(exchange.With.Call), exchange.With));
    }

    /// <summary>The exchange with the sender; null where the letter is from anybody else.</summary>
    private static async Task<Exchange?> FindAsync(
        Turn turn, PersonId from, string id, CancellationToken cancellationToken) =>
        await turn.FindAsync(Exchange.Kind, id, cancellationToken) is { } exchange
            && exchange.With.Id == from.Partition ? exchange : null;
}
