namespace MentorBot.Turns.Delivery;

/// <summary>What sends, once it is committed, what a turn says and writes.</summary>
/// <param name="Outbox">To the platforms.</param>
/// <param name="Post">To other people's turns.</param>
internal sealed record Delivering(Outbox Outbox, Post Post)
{
    /// <summary>Another host wrote what the person's turns left up to this number, and may not have sent it yet.</summary>
    public void Doubt(PersonId person, long number)
    {
        Outbox.Doubt(person, number);
        Post.Doubt(person, number);
    }
}
