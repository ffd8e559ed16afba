using MentorBot.Identity;

namespace MentorBot.Delivery.Letters;

/// <summary>A letter in this host's hands.</summary>
internal sealed record LetterInTransit(PersonId Sender, LetterRow Letter)
{
    /// <summary>A sweep found it in the store.</summary>
    public bool IsFound { get; init; }

    /// <summary>Letters of one key go one after the other.</summary>
    public string Key => $"{Sender.Partition}>{Letter.To}";
}
