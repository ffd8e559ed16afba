using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Slack.Api;

/// <summary>Answers of the Web API: an error is a 200 too.</summary>
internal static class ApiAnswer
{
    /// <summary>It is done.</summary>
    public static JsonObject Ok() => new() { ["ok"] = true };

    /// <summary>It is not done, by the platform's own word for why.</summary>
    public static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    /// <summary>As <see cref="Error(string)"/>, with what is wrong and where.</summary>
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
