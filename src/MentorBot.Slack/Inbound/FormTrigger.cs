namespace MentorBot.Slack.Inbound;

/// <summary>What Slack gave to open a form with.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="Id">Good for three seconds; null where no form can be opened.</param>
/// <param name="Taken">When it came, as a timestamp of the clock.</param>
internal readonly record struct FormTrigger(string Team, string? Id, long Taken);
