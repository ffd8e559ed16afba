using System.ComponentModel.DataAnnotations;
using MentorBot.Conversation.Messages;

namespace MentorBot.Slack;

/// <summary>
/// What Slack allows, as published; lengths are in UTF-16 characters. See
/// <see href="https://docs.slack.dev/apis/web-api/rate-limits"/> and
/// <see href="https://docs.slack.dev/reference/block-kit/blocks"/>.
/// </summary>
public sealed record SlackLimits
{
    /// <summary>False turns pacing off, for benchmarks only. The sizes below hold all the same.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How many messages may go to one conversation.</summary>
    public RateLimit SendsPerConversation { get; init; } = new(1, TimeSpan.FromSeconds(1));

    /// <summary>
    /// How many messages may go to one workspace. Slack publishes no number but "several hundred messages per minute";
    /// what is too much it says by itself.
    /// </summary>
    public RateLimit SendsPerWorkspace { get; init; } = new(10, TimeSpan.FromSeconds(1));

    /// <summary>The number of <see cref="SendsPerWorkspace"/>, as a count for a second.</summary>
    [Range(1, 1000, ErrorMessage = "how many messages a second go to one workspace, from {1} to {2}")]
    public int MessagesPerSecond
    {
        get => SendsPerWorkspace.Count;
        init => SendsPerWorkspace = new RateLimit(value, TimeSpan.FromSeconds(1));
    }

    /// <summary>The most blocks of a message.</summary>
    public int Blocks { get; init; } = 50;

    /// <summary>The most blocks of a modal.</summary>
    public int ModalBlocks { get; init; } = 100;

    /// <summary>The longest blocks of a message, all together as JSON.</summary>
    public int MessageLength { get; init; } = 13_200;

    /// <summary>
    /// The longest top-level text: what a notification shows, and what stands in for blocks that are not taken.
    /// </summary>
    public int TextLength { get; init; } = 4_000;

    /// <summary>The longest text of a section, of a context and of what a text input holds.</summary>
    public int SectionTextLength { get; init; } = 3_000;

    /// <summary>The longest header.</summary>
    public int HeaderLength { get; init; } = 150;

    /// <summary>The longest field of a section, label of an input, and alternative text of an image.</summary>
    public int FieldLength { get; init; } = 2_000;

    /// <summary>The most fields of a section.</summary>
    public int FieldsPerSection { get; init; } = 10;

    /// <summary>The longest title of a button or an option, and what a screen reader says for a button.</summary>
    public int ButtonTextLength { get; init; } = 75;

    /// <summary>The longest value of a button.</summary>
    public int ButtonValueLength { get; init; } = 2_000;

    /// <summary>The longest value of an option.</summary>
    public int OptionValueLength { get; init; } = 150;

    /// <summary>The longest placeholder.</summary>
    public int PlaceholderLength { get; init; } = 150;

    /// <summary>The longest id of a block or an action.</summary>
    public int IdLength { get; init; } = 255;

    /// <summary>The most elements of one row of actions.</summary>
    public int ActionsPerBlock { get; init; } = 25;

    /// <summary>The most options that are visible at once.</summary>
    public int RadioOptions { get; init; } = 10;

    /// <summary>The most options of a list.</summary>
    public int SelectOptions { get; init; } = 100;

    /// <summary>The longest title of a modal, and of its two buttons.</summary>
    public int ModalTitleLength { get; init; } = 24;
}
