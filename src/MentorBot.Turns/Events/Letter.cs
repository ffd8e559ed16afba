using MentorBot.Identity;

namespace MentorBot.Turns.Events;

/// <summary>A letter as a feature reads it.</summary>
/// <param name="From">Whose turn wrote it.</param>
/// <param name="At">When it was written.</param>
/// <param name="Facts">What it says.</param>
public sealed record Letter<T>(PersonId From, DateTimeOffset At, T Facts) where T : class;
