namespace AdaptiveCards;

/// <summary>How far an element stands from what is above it.</summary>
public enum AdaptiveSpacing
{
    /// <summary>As the client likes it.</summary>
    Default,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>Hardly.</summary>
    Small,

    /// <summary>Somewhat.</summary>
    Medium,

    /// <summary>Far.</summary>
    Large,
}

/// <summary>Where something stands in its line.</summary>
public enum AdaptiveHorizontalAlignment
{
    /// <summary>On the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>On the right.</summary>
    Right,
}

/// <summary>What a container's looks say of what is in it.</summary>
public enum AdaptiveContainerStyle
{
    /// <summary>Nothing.</summary>
    Default,

    /// <summary>It belongs together.</summary>
    Emphasis,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Something is wrong.</summary>
    Attention,

    /// <summary>Something may go wrong.</summary>
    Warning,
}

/// <summary>Which inputs are checked and sent with an action.</summary>
public enum AdaptiveAssociatedInputs
{
    /// <summary>All on the card.</summary>
    Auto,

    /// <summary>None.</summary>
    None,
}

/// <summary>How large an image is.</summary>
public enum AdaptiveImageSize
{
    /// <summary>As large as it is, where there is room.</summary>
    Auto,

    /// <summary>As wide as there is room.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Of middling size.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}
