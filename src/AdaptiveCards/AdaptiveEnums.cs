namespace AdaptiveCards;

/// <summary>The space between an element and the one above.</summary>
public enum AdaptiveSpacing
{
    /// <summary>The client's default.</summary>
    Default,

    /// <summary>No space.</summary>
    None,

    /// <summary>A small space.</summary>
    Small,

    /// <summary>A medium space.</summary>
    Medium,

    /// <summary>A large space.</summary>
    Large,
}

/// <summary>The horizontal alignment.</summary>
public enum AdaptiveHorizontalAlignment
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}

/// <summary>The style of a container, which shows the meaning of its content.</summary>
public enum AdaptiveContainerStyle
{
    /// <summary>No special meaning.</summary>
    Default,

    /// <summary>Emphasised as a group.</summary>
    Emphasis,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>An error or a problem.</summary>
    Attention,

    /// <summary>A warning.</summary>
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

/// <summary>The size of an image.</summary>
public enum AdaptiveImageSize
{
    /// <summary>The image's own size, scaled down if there is too little room.</summary>
    Auto,

    /// <summary>Scaled to the available width.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}
