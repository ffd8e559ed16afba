namespace MentorBot.Slack;

/// <summary>The settings of the Slack channel (section <c>Slack</c>).</summary>
public sealed class SlackOptions
{
    /// <summary>What Slack signs its requests with ("Signing Secret" among the app's credentials). Never empty, never logged.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The bot's token (<c>xoxb-…</c>) in every workspace, unless the host brings <see cref="ISlackTokens"/> of its own. Never logged.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>Where the Web API is: an absolute http(s) URL without query or fragment. Read at each call: a host may set it once it knows.</summary>
    public Uri ApiUrl { get; set; } = new("https://slack.com/api/");

    /// <summary>What the platform allows.</summary>
    public SlackLimits Limits { get; set; } = new();

    /// <summary>Looks at the settings before anything is started with them.</summary>
    /// <returns>The first setting that is wrong, as name and expectation; null where all are good.</returns>
    public (string Name, string Expected)? Validate()
    {
        // An empty key is a key too: anybody could sign with it.
        if (string.IsNullOrWhiteSpace(SigningSecret)) return ("Slack:SigningSecret", "the app's signing secret, never empty");
        bool isWeb = ApiUrl is { IsAbsoluteUri: true } && (ApiUrl.Scheme == Uri.UriSchemeHttps || ApiUrl.Scheme == Uri.UriSchemeHttp);
        return isWeb && ApiUrl.Query.Length == 0 && ApiUrl.Fragment.Length == 0
            ? null
            : ("Slack:ApiUrl", "an absolute http or https URL without query or fragment");
    }
}
