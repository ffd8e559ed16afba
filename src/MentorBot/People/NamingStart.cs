using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns;

namespace MentorBot.People;

/// <summary>Begins the dialog in which a person names their mentor or manager.</summary>
internal static class NamingStart
{
    /// <summary>Begins it by a sentence.</summary>
    public static Task BeginAsync(
        Turn turn, CircleRole role, Meaning meaning, CancellationToken cancellationToken)
    {
        string address = meaning.Text.Contains('@', StringComparison.Ordinal) ? meaning.Text : "";
        return BeginAsync(turn, role, meaning.Text, address, cancellationToken);
    }

    /// <summary>
    /// Begins to name somebody: with an e-mail address, that person; with a colleague of the circle who has not the
    /// role yet, that one is proposed.
    /// </summary>
    public static async Task BeginAsync(
        Turn turn, CircleRole role, string text, string who, CancellationToken cancellationToken)
    {
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        ColleagueName[] names =
        [
            .. circle.Everybody.SelectMany(contact => new[] { contact.Name, contact.Call }
                .Select(name => new ColleagueName(name, contact.Id))),
        ];
        string? colleague = text.Contains('@', StringComparison.Ordinal)
            ? null : IntentMatcher.Chosen("", text, names).Colleague;
        Dictionary<string, string> given = new()
        {
            [NameDialog.Role] = role.ToString(), [NameDialog.Me] = turn.Person.Partition,
        };
        if (colleague is not null && colleague != circle.Of(role)?.Id) given.Add(NameDialog.Colleague, colleague);
        else if (who.Length > 0) given.Add(NameDialog.Who, who);
        await turn.StartAsync(NameDialog.Name, given, cancellationToken);
    }
}
