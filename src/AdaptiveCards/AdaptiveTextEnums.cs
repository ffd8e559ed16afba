namespace AdaptiveCards;

/// <summary>The role of a text for a screen reader.</summary>
public enum AdaptiveTextBlockStyle
{
    /// <summary>Ordinary text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>The size of a text.</summary>
public enum AdaptiveTextSize
{
    /// <summary>The default size.</summary>
    Default,

    /// <summary>Smaller.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>The largest size.</summary>
    ExtraLarge,
}

/// <summary>The weight of a text.</summary>
public enum AdaptiveTextWeight
{
    /// <summary>The default weight.</summary>
    Default,

    /// <summary>Lighter.</summary>
    Lighter,

    /// <summary>Bolder.</summary>
    Bolder,
}

/// <summary>The colour of a text.</summary>
public enum AdaptiveTextColor
{
    /// <summary>The default colour.</summary>
    Default,

    /// <summary>A dark colour.</summary>
    Dark,

    /// <summary>A light colour.</summary>
    Light,

    /// <summary>The client's accent colour.</summary>
    Accent,

    /// <summary>The colour for good news.</summary>
    Good,

    /// <summary>The colour for a warning.</summary>
    Warning,

    /// <summary>The colour for an error or a problem.</summary>
    Attention,
}
