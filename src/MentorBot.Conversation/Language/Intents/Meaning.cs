namespace MentorBot.Conversation.Language.Intents;

/// <summary>What a person may have meant.</summary>
/// <param name="Intent">The intent's name, such as <c>goal.move</c>.</param>
/// <param name="Text">All that they typed; empty where they pressed a button without having typed.</param>
public sealed record Meaning(string Intent, string Text)
{
    /// <summary>The id of the first colleague whom they named; null where they named none.</summary>
    public string? Colleague { get; init; }

    /// <summary>How likely it is, from 0 to 1.</summary>
    public double Probability { get; init; }

    /// <summary>Whether it is likely enough to be acted on without asking.</summary>
    public bool IsSure { get; init; }
}

/// <summary>A name by which a colleague may be mentioned.</summary>
/// <param name="Name">The name; a colleague can have several.</param>
/// <param name="Colleague">The colleague's id.</param>
public readonly record struct ColleagueName(string Name, string Colleague);
