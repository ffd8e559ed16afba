namespace MentorBot.Reminders;

internal static partial class PlanWords;
