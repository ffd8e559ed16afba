using System.ComponentModel.DataAnnotations;

namespace MentorBot.Slack;

/// <summary>
/// The published limits of Slack; lengths are in UTF-16 characters. See
/// <see href="https://docs.slack.dev/apis/web-api/rate-limits"/> and
/// <see href="https://docs.slack.dev/reference/block-kit/blocks"/>.
/// </summary>
public sealed record SlackLimits
{
    /// <summary>False turns pacing off, for benchmarks only. The size limits below still apply.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How many messages may go to one conversation.</summary>
    public RateLimit SendsPerConversation { get; init; } = new(1, TimeSpan.FromSeconds(1));

    /// <summary>
    /// How many messages may go to one workspace. Slack publishes only "several hundred messages per minute"; it
    /// answers with an error if the rate is too high.
    /// </summary>
    public RateLimit SendsPerWorkspace { get; init; } = new(10, TimeSpan.FromSeconds(1));

    /// <summary>The value of <see cref="SendsPerWorkspace"/>, in messages per second.</summary>
    [Range(1, 1000, ErrorMessage = "how many messages a second go to one workspace, from {1} to {2}")]
    public int MessagesPerSecond
    {
        get => SendsPerWorkspace.Count;
        init => SendsPerWorkspace = new RateLimit(value, TimeSpan.FromSeconds(1));
    }

    /// <summary>The maximum number of blocks in a message.</summary>
    public int Blocks { get; init; } = 50;

    /// <summary>The maximum number of blocks in a modal.</summary>
    public int ModalBlocks { get; init; } = 100;

    /// <summary>The maximum length of all blocks of a message together, as JSON.</summary>
    public int MessageLength { get; init; } = 13_200;

    /// <summary>
    /// The longest top-level text, which is shown in a notification, and in place of rejected blocks.
    /// </summary>
    public int TextLength { get; init; } = 4_000;

    /// <summary>The longest text of a section, a context or a text input's value.</summary>
    public int SectionTextLength { get; init; } = 3_000;

    /// <summary>The longest header.</summary>
    public int HeaderLength { get; init; } = 150;

    /// <summary>The longest field of a section, label of an input, and alternative text of an image.</summary>
    public int FieldLength { get; init; } = 2_000;

    /// <summary>The maximum number of fields in a section.</summary>
    public int FieldsPerSection { get; init; } = 10;

    /// <summary>The longest title of a button or an option, and the longest accessibility label of a button.</summary>
    public int ButtonTextLength { get; init; } = 75;

    /// <summary>The longest value of a button.</summary>
    public int ButtonValueLength { get; init; } = 2_000;

    /// <summary>The longest value of an option.</summary>
    public int OptionValueLength { get; init; } = 150;

    /// <summary>The longest placeholder.</summary>
    public int PlaceholderLength { get; init; } = 150;

    /// <summary>The longest id of a block or an action.</summary>
    public int IdLength { get; init; } = 255;

    /// <summary>The maximum number of elements in one row of actions.</summary>
    public int ActionsPerBlock { get; init; } = 25;

    /// <summary>The maximum number of options that are shown without a list.</summary>
    public int RadioOptions { get; init; } = 10;

    /// <summary>The maximum number of options in a list.</summary>
    public int SelectOptions { get; init; } = 100;

    /// <summary>The longest title of a modal, and the longest label of its two buttons.</summary>
    public int ModalTitleLength { get; init; } = 24;
}
