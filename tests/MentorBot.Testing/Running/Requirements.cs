namespace MentorBot.Testing.Running;

/// <summary>Tests that need what a machine may not have, or more time than a developer wants to wait.</summary>
public static class Requirements
{
    /// <summary>Why a test is skipped: what is missing, unless <c>MENTORBOT_REQUIRE=all</c>; null: it is not.</summary>
    /// <param name="missing">What is missing and how to install it; null: nothing.</param>
    public static string? SkipReason(string? missing) =>
        Environment.GetEnvironmentVariable("MENTORBOT_REQUIRE") == "all" ? null : missing;

    /// <summary>Why a long drill is skipped, unless <c>MENTORBOT_DRILLS=1</c>; null: it is not.</summary>
    public static string? DrillSkipReason => Environment.GetEnvironmentVariable("MENTORBOT_DRILLS") == "1"
        ? null
        : "A long drill (10 seconds to 2 minutes). Set MENTORBOT_DRILLS=1 to run it; .ci/run does.";
}
