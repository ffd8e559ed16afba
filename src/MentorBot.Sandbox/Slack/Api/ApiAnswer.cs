namespace MentorBot.Sandbox.Slack.Api;

/// <summary>Answers of the Web API: an error has status 200 too.</summary>
internal static class ApiAnswer
{
    /// <summary>The answer to a successful call.</summary>
    public static JsonObject Ok() => new() { ["ok"] = true };

    /// <summary>The answer to a failed call, with the platform's error code.</summary>
    public static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    /// <summary>An error as <see cref="Error(string)"/>, with messages that say what is wrong and where.</summary>
    public static JsonObject Error(string code, IReadOnlyList<string> problems)
    {
        JsonObject answer = Error(code);
        answer["errors"] = new JsonArray([.. problems.Select(problem => JsonValue.Create(problem))]);
        answer["response_metadata"] = new JsonObject
        {
            ["messages"] = new JsonArray([.. problems.Select(problem => JsonValue.Create($"[ERROR] {problem}"))]),
        };
        return answer;
    }
}
