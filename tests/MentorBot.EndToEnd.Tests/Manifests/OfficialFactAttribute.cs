namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>
/// A test that needs Node: skipped where it is missing, with the reason, unless <c>MENTORBOT_REQUIRE=all</c>.
/// </summary>
internal sealed class OfficialFactAttribute : FactAttribute
{
    public OfficialFactAttribute() => Skip = Requirements.SkipReason(NodePackages.Missing);
}
