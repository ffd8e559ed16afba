namespace MentorBot.Host.Data;

/// <summary>A chapter of a person's data.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Items">What is told in it, in its order.</param>
internal sealed record StorySection(string Title, IReadOnlyList<StoryItem> Items);

/// <summary>One thing that is told: a check-in, a goal, feedback.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">Labels and values; those without a value are not shown.</param>
internal sealed record StoryItem(string Title, params IReadOnlyList<(string Label, string? Value)> Lines);
