using System.ComponentModel.DataAnnotations;

namespace MentorBot.Host.Settings;

/// <summary>Where the bot is reached from outside, by a setting beside the sections.</summary>
internal sealed class PublicAddress : IValidatableObject
{
    private const string Expected = "an absolute http or https URL";

    /// <summary>Null where that is not said.</summary>
    [Url(ErrorMessage = Expected)]
    public Uri? PublicUrl { get; set; }

    /// <summary>The same, so that what is below it can be named from it: it ends with a slash.</summary>
    public Uri? Folder => PublicUrl is null ? null : new Uri(PublicUrl.OriginalString.TrimEnd('/') + '/');

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        PublicUrl is { Scheme: not ("http" or "https") } ? [new ValidationResult(Expected, [nameof(PublicUrl)])] : [];
}
