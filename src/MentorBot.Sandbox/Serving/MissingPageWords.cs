namespace MentorBot.Sandbox.Serving;

/// <summary>The texts of <see cref="MissingPage"/>, in one language.</summary>
internal sealed partial class MissingPageWords(CultureInfo language)
{
    private CultureInfo Language { get; } = language;
}
