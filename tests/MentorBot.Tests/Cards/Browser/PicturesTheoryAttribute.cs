using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.Tests.Cards.Browser;

/// <summary>
/// Makes pictures for looking at, where it is asked to: skipped unless <c>MENTORBOT_PICTURES</c> names a folder, from
/// the repository's root.
/// </summary>
internal sealed class PicturesTheoryAttribute : TheoryAttribute
{
    private const string Variable = "MENTORBOT_PICTURES";

    public PicturesTheoryAttribute() => Skip = Wanted is null
        ? $"Set {Variable} to a folder to have pictures of the cards, such as artifacts/cards."
        : BrowserNeeds.SkipReason;

    public static string Folder =>
        Path.Combine(Sources.Repository, Wanted ?? throw new InvalidOperationException($"{Variable} is not set."));

    private static string? Wanted =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
