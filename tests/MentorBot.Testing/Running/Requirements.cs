namespace MentorBot.Testing.Running;

/// <summary>Tests that need what a machine may not have.</summary>
public static class Requirements
{
    /// <summary>Why a test is skipped: what is missing, unless <c>MENTORBOT_REQUIRE=all</c>; null: it is not.</summary>
    /// <param name="missing">What is missing and how to install it; null: nothing.</param>
    public static string? SkipReason(string? missing) =>
        Environment.GetEnvironmentVariable("MENTORBOT_REQUIRE") == "all" ? null : missing;
}
