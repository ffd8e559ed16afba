using MentorBot.Conversation.Cards;
using MentorBot.Identity;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.People;

/// <summary>A person's name, their circle, and whether they have paused the bot.</summary>
internal sealed class PeopleFeature(LinkCodes codes) : IFeature
{
    public void Register(Routes routes)
    {
        routes.Rows(PeopleJson.Default);
        routes.Names(Profile.Kind, profile => profile.Circle.People);
        routes.When<Enrolled>(EnrolAsync);
        routes.When<ColleagueLeft>((
            turn, left, cancellationToken) => ChangeCircleAsync(turn, circle => circle.After(left), cancellationToken));
        routes.When<ColleagueMoved>((
            turn, moved,
            cancellationToken) => ChangeCircleAsync(turn, circle => circle.After(moved), cancellationToken));
        new Linking(codes).Register(routes);
        routes.Command(PeopleWords.PauseCommand, PauseAsync);
        routes.Command(PeopleWords.ResumeCommand, ResumeAsync);
        routes.Intent("pause", PeopleWords.PauseCommand);
        routes.Intent("resume", PeopleWords.ResumeCommand);
    }

    private static Task EnrolAsync(Turn turn, Enrolled enrolled, CancellationToken cancellationToken)
    {
        turn.Put(Profile.Kind, "", Profile.Of(enrolled));
        return Task.CompletedTask;
    }

    private static async Task ChangeCircleAsync(
        Turn turn, Func<Circle, Circle> change, CancellationToken cancellationToken)
    {
        if (await turn.FindAsync(Profile.Kind, "", cancellationToken) is { } profile)
            turn.Put(Profile.Kind, "", profile with { Circle = change(profile.Circle) });
    }

    private static async Task PauseAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        bool paused = await PeopleBook.IsPausedAsync(turn, cancellationToken);
        if (!paused) turn.Put(Pause.Kind, "", new Pause(turn.Now));
        turn.Say(Card.Of(new Paragraph(paused ? PeopleWords.PausedAlready : PeopleWords.Paused)));
    }

    private static async Task ResumeAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        bool paused = await PeopleBook.IsPausedAsync(turn, cancellationToken);
        if (paused) turn.Remove(Pause.Kind, "");
        turn.Say(Card.Of(new Paragraph(paused ? PeopleWords.Resumed : PeopleWords.NotPaused)));
    }
}
