namespace MentorBot.Turns.Events;

/// <summary>A letter as a feature reads it.</summary>
/// <param name="From">The person whose turn wrote it.</param>
/// <param name="At">When it was written.</param>
/// <param name="Facts">Its content.</param>
public sealed record Letter<T>(PersonId From, DateTimeOffset At, T Facts) where T : class;
