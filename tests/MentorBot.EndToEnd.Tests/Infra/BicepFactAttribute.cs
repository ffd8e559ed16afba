namespace MentorBot.EndToEnd.Tests.Infra;

/// <summary>
/// A test that needs the Bicep compiler: skipped where there is none, with the reason, unless
/// <c>MENTORBOT_REQUIRE=all</c>.
/// </summary>
internal sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = Requirements.SkipReason(Bicep.Missing);
}
