namespace MentorBot.Delivery.Letters;

/// <summary>A letter that this host is delivering.</summary>
internal sealed record LetterInTransit(PersonId Sender, LetterRow Letter)
{
    /// <summary>Whether a sweep found it in the store.</summary>
    public bool IsFound { get; init; }

    /// <summary>The key of the queue: letters with the same key are delivered one after the other.</summary>
    public string Key => $"{Sender.Partition}>{Letter.To}";
}
