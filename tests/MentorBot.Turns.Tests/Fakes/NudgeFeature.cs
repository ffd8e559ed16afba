using System.Globalization;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Features;
using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>Schedules nudges, and works them. All hosts of a house share it.</summary>
internal sealed class NudgeFeature : IFeature
{
    /// <summary>How long behind its time a nudge is of use.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(6);

    private int _worked;

    public bool Fails { get; set; }

    /// <summary>How often a nudge was worked, those of lost turns too.</summary>
    public int Worked => _worked;

    public void Register(Routes routes)
    {
        routes.Command(new CommandEntry("remind", "remind"), RemindAsync);
        routes.Command(new CommandEntry("forget", "forget"), ForgetAsync);
        routes.Nudge("remind", WorkAsync);
    }

    private static Task RemindAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        string[] words = rest.Split(' ');
        DateTimeOffset due = turn.Now.AddMinutes(int.Parse(words[1], CultureInfo.InvariantCulture));
        turn.Nudges.Schedule(new Nudge(words[0], words.ElementAtOrDefault(2) ?? "remind", due, due + Window)
        {
            Subject = $"the {words[0]}",
        });
        return Task.CompletedTask;
    }

    private static Task ForgetAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        turn.Remove(Nudge.Kind, id);
        return Task.CompletedTask;
    }

    private async Task WorkAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _worked);
        Assert.Null(await turn.Nudges.FindAsync(nudge.Id, cancellationToken));
        await TestFeature.Say(turn, $"Remember {nudge.Subject}");
        if (nudge.Id.StartsWith("daily", StringComparison.Ordinal))
            turn.Nudges.Schedule(new Nudge(nudge.Id, nudge.What, nudge.Due.AddDays(1), nudge.Until.AddDays(1))
            {
                Subject = nudge.Subject,
            });
        if (Fails) throw new InvalidOperationException("Cannot remember.");
    }
}
