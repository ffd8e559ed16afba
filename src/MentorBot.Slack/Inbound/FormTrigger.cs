namespace MentorBot.Slack.Inbound;

/// <summary>The trigger that Slack gave for opening a form.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="Id">Valid for three seconds; null if no form can be opened.</param>
/// <param name="Taken">When it came, as a timestamp of the <see cref="TimeProvider"/>.</param>
internal readonly record struct FormTrigger(string Team, string? Id, long Taken);
