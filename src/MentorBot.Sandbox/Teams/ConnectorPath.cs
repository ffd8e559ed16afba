using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MentorBot.Sandbox.Teams;

/// <summary>
/// The ids in <c>/v3/conversations/{conversation}/{collection}/{item}</c>, unescaped once as data. They are read from
/// the raw target: routing leaves an escaped slash escaped, so that <c>a%2Fb</c> and <c>a%252Fb</c> would be the same
/// to it.
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
