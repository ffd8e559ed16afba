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
        Pausing.Register(routes);
        CircleAnswers.Register(routes);
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
}
