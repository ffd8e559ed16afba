using System.ComponentModel.DataAnnotations;

namespace MentorBot.Slack;

/// <summary>
/// The settings of the Slack channel (section <c>Slack</c>). The messages of its annotations say what is expected.
/// </summary>
public sealed class SlackOptions : IValidatableObject
{
    private const string ExpectedUrl = "an absolute http or https URL without query or fragment";

    /// <summary>
    /// What Slack signs its requests with ("Signing Secret" among the app's credentials). Never empty, never logged.
    /// </summary>
    [Required(ErrorMessage = "the app's signing secret, never empty")] // Anybody could sign with an empty key.
    [DataType(DataType.Password)]
    public string SigningSecret { get; set; } = "";

    /// <summary>
    /// The bot's token (<c>xoxb-…</c>) in every workspace, unless the host brings <see cref="ISlackTokens"/> of its
    /// own. Never logged.
    /// </summary>
    [DataType(DataType.Password)]
    public string BotToken { get; set; } = "";

    /// <summary>
    /// Where the Web API is: an absolute http(s) URL without query or fragment. Read at each call: a host may set it
    /// once it knows.
    /// </summary>
    [Required(ErrorMessage = ExpectedUrl)]
    [Url(ErrorMessage = ExpectedUrl)]
    public Uri ApiUrl { get; set; } = new("https://slack.com/api/");

    /// <summary>What the platform allows.</summary>
    public SlackLimits Limits { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        ApiUrl is { Scheme: "http" or "https", Query.Length: 0, Fragment.Length: 0 }
            ? []
            : [new ValidationResult(ExpectedUrl, [nameof(ApiUrl)])];
}
