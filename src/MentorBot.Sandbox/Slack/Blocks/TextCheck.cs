using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Slack.Blocks;

/// <summary>
/// Validates texts: <see href="https://docs.slack.dev/reference/block-kit/composition-objects/text-object"/>.
/// </summary>
internal static class TextCheck
{
    /// <summary>The errors of a text object, each with its path in it.</summary>
    public static IEnumerable<(string Problem, string Where)> Problems(JsonObject? words, int most, bool canBeMrkdwn)
    {
        if (words is null) return [("missing required field", "")];
        string? type = words.Text("type");
        return type == "plain_text" || (canBeMrkdwn && type == "mrkdwn")
            ? Lengths(words, "text", most, isNeeded: true)
            : [("unsupported type", "/type")];
    }

    /// <summary>The errors of a field that contains a text.</summary>
    public static IEnumerable<(string Problem, string Where)> Lengths(
        JsonObject holder, string name, int most, bool isNeeded)
    {
        if (holder.Text(name) is not { } text)
        {
            if (isNeeded || holder[name] is not null) yield return ("must be more than 0 characters", $"/{name}");
        }
        else if (text.Length > most)
        {
            yield return ($"must be less than {most + 1} characters", $"/{name}");
        }
    }
}
