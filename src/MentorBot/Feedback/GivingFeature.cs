using MentorBot.Conversation.Language.Intents;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.Feedback;

/// <summary>
/// Gives feedback to anybody in the person's circle, praises them, and asks them for feedback. All of it is between the
/// two.
/// </summary>
internal sealed class GivingFeature : IFeature
{
    public void Register(Routes routes)
    {
        routes.Age(FeedbackRequest.Kind, request => request.At);
        routes.Dialogs.Add(() => new PraiseDialog());
        routes.Dialogs.Add(() => new AskDialog());
        routes.Command(FeedbackWords.GiveCommand, GiveAsync);
        routes.Intent(
            "feedback.give", (turn, meaning, cancellationToken) => GiveAsync(turn, meaning.Text, cancellationToken));
        routes.Intent("feedback.ask", AskAsync);
        routes.Intent("praise", PraiseAsync);
        routes.Action(RequestCards.GiveVerb, AnswerAsync);
        PeopleBook.Follow(
            routes, FeedbackRequest.Kind, one => (one.Id, one.From),
            (one, from) => from.IsFormer ? null : one with { From = from });
        routes.When<FeedbackRequested>(Send);
        routes.Letter(RequestLetter.Kind, Hear);
    }

    /// <summary>
    /// Gives feedback to whoever a sentence names: about their win, if one waits. Where it names nobody and a win
    /// waits, about that win.
    /// </summary>
    public static async Task GiveAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        SaidTo said = SaidTo.Read(text, circle);
        string did = FeedbackTexts.Feedback(said);
        bool isOpen = said is { Colleagues.IsEmpty: true, Vacant: null, Stranger: null } && did.Length == 0;
        if (isOpen
            && await FeedbackMoments.FindWaitingAsync(turn, turn.Today, from: null, cancellationToken) is { } win)
            await turn.StartAsync(
                FeedbackDialog.Name, new Dictionary<string, string> { [FeedbackDialog.Win] = win.Id },
                cancellationToken);
        else await StartAsync(turn, FeedbackDialog.Name, said, circle, FeedbackDialog.Did, did, cancellationToken);
    }

    private static async Task AskAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        SaidTo said = SaidTo.Read(meaning.Text, circle);
        await StartAsync(
            turn, AskDialog.Name, said, circle, AskDialog.Words, FeedbackTexts.Request(said), cancellationToken);
    }

    private static async Task PraiseAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        SaidTo said = SaidTo.Read(meaning.Text, circle);
        await StartAsync(
            turn, PraiseDialog.Name, said, circle, PraiseDialog.What, FeedbackTexts.Praise(said), cancellationToken);
    }

    private static async Task StartAsync(
        Turn turn, string dialog, SaidTo said, Circle circle, string step, string words,
        CancellationToken cancellationToken)
    {
        if (PeopleBook.Given(turn, said, circle) is not { } given) return;
        if (words.Length > 0) given.Add(step, words);
        await turn.StartAsync(dialog, given, cancellationToken);
    }

    /// <summary>Handles the button of somebody who was asked for feedback.</summary>
    private static Task AnswerAsync(Turn turn, string? subject, CancellationToken cancellationToken) =>
        turn.StartAsync(
            FeedbackDialog.Name, new Dictionary<string, string> { [FeedbackDialog.Request] = subject ?? "" },
            cancellationToken);

    private static Task Send(Turn turn, FeedbackRequested asked, CancellationToken cancellationToken)
    {
        PeopleBook.Write(turn, asked.To, RequestLetter.Kind, new RequestLetter(asked.Id, turn.FullName, asked.Text));
        return Task.CompletedTask;
    }

    private static Task Hear(Turn turn, Letter<RequestLetter> letter, CancellationToken cancellationToken)
    {
        RequestLetter told = letter.Facts;
        FeedbackRequest request = new(told.Id, PeopleBook.SenderOf(letter.From, told.Name), told.Text, turn.Now);
        turn.Put(FeedbackRequest.Kind, request.Id, request);
        turn.Say(RequestCards.Request(request));
        return Task.CompletedTask;
    }
}
