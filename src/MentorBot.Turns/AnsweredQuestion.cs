using MentorBot.Conversation.Cards;

namespace MentorBot.Turns;

/// <summary>
/// The cards that an answer closes: the card of the field, where the field was asked alone, and the card of the whole
/// question once all its fields are answered.
/// </summary>
internal sealed record AnsweredQuestion(ImmutableArray<(QuestionId Id, Card Card, string Quote)> Cards)
{
    public static AnsweredQuestion Of(PendingQuestion asked, DialogSession session, string? shown)
    {
        ImmutableSortedDictionary<string, string> answers = session.Journal.AnswersTo(asked);
        List<(QuestionId, Card, string)> cards = [];
        if (asked.Question.IsForm && shown == asked.FieldId.ToString())
        {
            Question field = asked.FieldQuestion;
            cards.Add((asked.FieldId, AnsweredCard.Of(field, answers), AnsweredCard.Quote(field, answers)));
        }

        bool complete = session.Pending is not { } next || next.Id != asked.Id;
        if (complete)
            cards.Add(
                (asked.Id, AnsweredCard.Of(asked.Question, answers), AnsweredCard.Quote(asked.Question, answers)));
        return new AnsweredQuestion([.. cards]);
    }
}
