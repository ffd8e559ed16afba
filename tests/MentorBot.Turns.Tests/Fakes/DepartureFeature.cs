using MentorBot.Conversation.Language;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;
using MentorBot.Turns.Lifecycle;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>People go, and others hear of it. All hosts of a house share it.</summary>
internal sealed class DepartureFeature : IFeature
{
    /// <summary>Whom somebody becomes.</summary>
    public PersonId To { get; set; }

    /// <summary>Whoever hears that a colleague left fails over it.</summary>
    public bool Fails { get; set; }

    /// <summary>The same, by a fault of its own.</summary>
    public bool Throws { get; set; }

    public void Register(Routes routes)
    {
        routes.Command(new CommandEntry("forget me", "forget me"), Forget);
        routes.Command(new CommandEntry("join", "join"), Join);
        routes.Merge(Note.Kind, (stays, comes) =>
            stays.Text.Contains(comes.Text, StringComparison.Ordinal)
                ? stays
                : stays with { Text = $"{stays.Text}, {comes.Text}" });
        routes.When<ColleagueLeft>((turn, left, _) => Hear(turn, $"left {left.Who.Person}"));
        routes.When<ColleagueMoved>((turn, moved, _) => Hear(turn, $"moved {moved.From.Person} {moved.To.Person}"));
    }

    private static Task Forget(Turn turn, string rest, CancellationToken cancellationToken)
    {
        turn.Forget();
        return TestFeature.Say(turn, "Forgotten");
    }

    private Task Join(Turn turn, string rest, CancellationToken cancellationToken)
    {
        turn.MergeInto(To);
        return TestFeature.Say(turn, "AccountMerged");
    }

    private Task Hear(Turn turn, string what)
    {
        if (Fails) throw new Storage.StorageUnavailableException("The disk is full.");
        if (Throws) throw new InvalidOperationException("A fault.");
        turn.Put(Note.Kind, what, new Note(what, "heard", turn.Now));
        return Task.CompletedTask;
    }
}
