namespace AdaptiveCards;

/// <summary>What a text is to a screen reader.</summary>
public enum AdaptiveTextBlockStyle
{
    /// <summary>A text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>How large a text is.</summary>
public enum AdaptiveTextSize
{
    /// <summary>As large as texts are.</summary>
    Default,

    /// <summary>Smaller.</summary>
    Small,

    /// <summary>Somewhat larger.</summary>
    Medium,

    /// <summary>Larger.</summary>
    Large,

    /// <summary>As large as can be.</summary>
    ExtraLarge,
}

/// <summary>How bold a text is.</summary>
public enum AdaptiveTextWeight
{
    /// <summary>As texts are.</summary>
    Default,

    /// <summary>Lighter.</summary>
    Lighter,

    /// <summary>Bolder.</summary>
    Bolder,
}

/// <summary>What a text's colour says.</summary>
public enum AdaptiveTextColor
{
    /// <summary>Nothing.</summary>
    Default,

    /// <summary>A dark colour.</summary>
    Dark,

    /// <summary>A light colour.</summary>
    Light,

    /// <summary>The client's own colour.</summary>
    Accent,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Something may go wrong.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Attention,
}
