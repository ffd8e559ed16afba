using Microsoft.AspNetCore.Http.Features;

namespace MentorBot.Sandbox.Teams;

/// <summary>
/// Reads the ids in <c>/v3/conversations/{conversation}/{collection}/{item}</c>, each unescaped once. They are read
/// from the raw request target: routing does not unescape an escaped slash, so it could not distinguish <c>a%2Fb</c>
/// from <c>a%252Fb</c>.
/// </summary>
internal sealed record ConnectorPath(string Conversation, string Item)
{
    private const string Root = "/v3/conversations/";

    public static ValueTask<ConnectorPath?> BindAsync(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return ValueTask.FromResult<ConnectorPath?>(Parse(target));
    }

    internal static ConnectorPath Parse(string target)
    {
        int query = target.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? target : target[..query];
        int root = path.IndexOf(Root, StringComparison.OrdinalIgnoreCase);
        string[] ids = root < 0 ? [] : path[(root + Root.Length)..].Split('/');
        return new ConnectorPath(
            Uri.UnescapeDataString(ids.ElementAtOrDefault(0) ?? ""),
            Uri.UnescapeDataString(ids.ElementAtOrDefault(2) ?? ""));
    }
}
