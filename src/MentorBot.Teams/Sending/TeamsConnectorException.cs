namespace MentorBot.Teams.Sending;

/// <summary>The connector did not answer a query. <see cref="Outcome"/> says why.</summary>
internal sealed class TeamsConnectorException(SendOutcome outcome)
    : Exception($"The Teams connector did not answer: {outcome}")
{
    public SendOutcome Outcome { get; } = outcome;
}
