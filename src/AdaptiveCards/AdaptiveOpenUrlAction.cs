using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Opens a web page. See <see href="https://adaptivecards.io/explorer/Action.OpenUrl.html"/>.</summary>
public sealed class AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The absolute address of the page.</summary>
    public Uri? Url { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("url"u8, Url?.AbsoluteUri);
    }
}
