using MentorBot.Conversation.Messages;
using MentorBot.People;
using MentorBot.Turns;

namespace MentorBot.Mentoring;

/// <summary>
/// Handles the typed command that answers: <c>answer</c> the latest exchange, <c>answer Alex</c> the latest one with
/// Alex. Text after that is the answer, which is shown before it is sent.
/// </summary>
internal static class Answering
{
    /// <summary>Handles the command.</summary>
    public static async Task AnswerAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        Exchange[] exchanges =
        [
            .. (await turn.ListAsync(Exchange.Kind, cancellationToken)).OrderByDescending(exchange => exchange.At),
        ];
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        SaidTo? said =
            rest.Length == 0 || IsText(turn, rest) ? null : SaidTo.Read(rest, WithWriters(circle, exchanges));
        bool isNamed = said is { Colleagues.IsEmpty: false } && MentoringWords.ToWords.AreAll(said.Before);
        Exchange? exchange = isNamed
            ? exchanges.FirstOrDefault(one => said!.Colleagues.Any(contact => contact.Id == one.With.Id))
            : exchanges.FirstOrDefault();
        string words = isNamed ? said!.Rest : rest;
        if (exchange is not null) await StartAsync(turn, exchange.Id, words, cancellationToken);
        else if (isNamed && circle.Find(said!.Colleagues[0].Id) is { } to)
            await MessageFeature.StartAsync(turn, new() { [PeopleBook.To] = to.Id }, words, cancellationToken);
        else turn.Say(MentoringCards.Text(MentoringWords.NobodyAsked));
    }

    /// <summary>Starts the dialog that writes in an exchange.</summary>
    public static Task StartAsync(Turn turn, string exchange, string words, CancellationToken cancellationToken)
    {
        Dictionary<string, string> given = new() { [WordsDialog.Id] = exchange };
        bool isTooLong = words.Length > MentoringCards.LongestWords;
        if (isTooLong) turn.Say(MentoringCards.Text(MentoringWords.WordsError));
        else if (words.Length > 0) given.Add(WordsDialog.Words, words);
        return turn.StartAsync(WordsDialog.Name, given, cancellationToken);
    }

    /// <summary>Whether a colon or comma follows the command: then all that follows is the answer.</summary>
    private static bool IsText(Turn turn, string rest) =>
        turn.Cause is TextSaid said && said.Text.LastIndexOf(rest, StringComparison.Ordinal) is > 0 and var at
            && said.Text[..at].TrimEnd() is [.., ':' or ',' or '-' or '–' or '—'];

    /// <summary>Those who wrote can be named too, even if they are not in the circle any more.</summary>
    private static Circle WithWriters(Circle circle, Exchange[] exchanges) => circle with
    {
        Mentees =
        [
            .. circle.Mentees,
            .. exchanges.Select(exchange => exchange.With).Where(contact => !contact.IsFormer)
                .DistinctBy(contact => contact.Id)
                .Where(contact => circle.Find(contact.Id) is null),
        ],
    };
}
