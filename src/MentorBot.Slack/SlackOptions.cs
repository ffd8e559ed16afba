using System.ComponentModel.DataAnnotations;

namespace MentorBot.Slack;

/// <summary>
/// The settings of the Slack channel (section <c>Slack</c>). The message of each annotation says what is expected.
/// </summary>
public sealed class SlackOptions : IValidatableObject
{
    private const string ExpectedUrl = "an absolute http or https URL without query or fragment";

    /// <summary>
    /// The key with which Slack signs its requests ("Signing Secret" among the app's credentials). Never empty, never
    /// logged.
    /// </summary>
    [Required(ErrorMessage = "the app's signing secret, never empty")] // Anybody could sign with an empty key.
    [DataType(DataType.Password)]
    public string SigningSecret { get; set; } = "";

    /// <summary>
    /// The bot's token (<c>xoxb-…</c>) for every workspace, unless the host adds its own <see cref="ISlackTokens"/>.
    /// Never logged.
    /// </summary>
    [DataType(DataType.Password)]
    public string BotToken { get; set; } = "";

    /// <summary>
    /// The address of the Web API: an absolute http(s) URL without query or fragment. It is read at each call, so a
    /// host may set it later, once it is known.
    /// </summary>
    [Required(ErrorMessage = ExpectedUrl)]
    [Url(ErrorMessage = ExpectedUrl)]
    public Uri ApiUrl { get; set; } = new("https://slack.com/api/");

    /// <summary>The platform's limits.</summary>
    public SlackLimits Limits { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        ApiUrl is { Scheme: "http" or "https", Query.Length: 0, Fragment.Length: 0 }
            ? []
            : [new ValidationResult(ExpectedUrl, [nameof(ApiUrl)])];
}
