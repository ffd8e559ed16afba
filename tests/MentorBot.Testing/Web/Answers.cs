using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Testing.Web;

/// <summary>What is answered, and what an answer says.</summary>
public static class Answers
{
    private const string Json = "application/json; charset=utf-8";

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    public static async Task<JsonObject> ObjectAsync(this HttpResponseMessage answer) =>
        (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    /// <summary>Answers a request.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string body, string contentType = Json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body, Encoding.UTF8);
    }

    /// <summary>What answers every request in the same way.</summary>
    public static Func<HttpContext, Task> Always(
        int status, string body, string contentType = Json, params (string Name, string Value)[] headers) => context =>
    {
        foreach ((string name, string value) in headers) context.Response.Headers[name] = value;
        return WriteAsync(context, status, body, contentType);
    };
}
