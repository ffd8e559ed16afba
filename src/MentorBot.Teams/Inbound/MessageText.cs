namespace MentorBot.Teams.Inbound;

/// <summary>What a person wrote, without what Teams wraps around it.</summary>
internal static class MessageText
{
    /// <summary>The text without the bot's name; others who are named stay, by their names alone.</summary>
    public static string Of(InboundActivity activity)
    {
        string text = activity.Text ?? "";
        foreach (Mention mention in activity.Mentions.Where(static mention => mention.Text.Length > 0))
        {
            string name = activity.IsBot(mention.Mentioned) ? "" : mention.Mentioned.Name ?? mention.Text;
            text = text.Replace(mention.Text, name, StringComparison.Ordinal);
        }

        if (activity.Recipient?.Name is { } bot) text = text.Replace($"<at>{bot}</at>", "", StringComparison.OrdinalIgnoreCase);
        return text.Trim();
    }

    /// <summary>True where the bot is named.</summary>
    public static bool NamesBot(InboundActivity activity) => activity.Mentions.Any(mention => activity.IsBot(mention.Mentioned));
}
