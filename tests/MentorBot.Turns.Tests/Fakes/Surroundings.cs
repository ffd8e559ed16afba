using MentorBot.Turns.Time;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>The time people live in, as the test sets it.</summary>
internal sealed class SettableClock(DateTimeOffset now) : IPeoplesClock
{
    public DateTimeOffset Now { get; set; } = now;
}

/// <summary>Each tenant is an organisation of its own; everyone else is of "home".</summary>
internal sealed class FakeOrganisations : IOrganisations
{
    public string Of(string? tenant) => tenant is null ? "home" : $"of-{tenant}";

    public string? LanguageOf(string org) => org == "of-berlin" ? "de" : null;

    public TimeZoneInfo TimeZoneOf(string org) => TimeZoneInfo.Utc;
}
