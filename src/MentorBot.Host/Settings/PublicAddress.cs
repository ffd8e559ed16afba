using System.ComponentModel.DataAnnotations;

namespace MentorBot.Host.Settings;

/// <summary>The address at which the bot is reached from outside: a setting outside the sections.</summary>
internal sealed class PublicAddress : IValidatableObject
{
    private const string Expected = "an absolute http or https URL";

    /// <summary>Null if it is not set.</summary>
    [Url(ErrorMessage = Expected)]
    public Uri? PublicUrl { get; set; }

    /// <summary>The same with a slash at the end, so that addresses below it can be built from it.</summary>
    public Uri? Folder => PublicUrl is null ? null : new Uri(PublicUrl.OriginalString.TrimEnd('/') + '/');

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        PublicUrl is { Scheme: not ("http" or "https") } ? [new ValidationResult(Expected, [nameof(PublicUrl)])] : [];
}
