using System.Collections.Immutable;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns.Features;

namespace MentorBot.Tests.CheckIns;

/// <summary>Sentences, as people type them.</summary>
internal static class Sentences
{
    public const string LongStuck =
        "I'm stuck on the export of the yearly figures. The file that comes out of the system has wrong columns, and "
        + "whatever I change in the template, the next morning it is as it was before. I asked the people of the help "
        + "desk three times; every time somebody else answers and asks me to describe all of it from the beginning. "
        + "Meanwhile the auditors wait for the numbers, and I can't give them a date. I tried to copy the columns by "
        + "hand, but there are forty thousand lines and I do not trust myself with that. Perhaps there is a setting "
        + "that I do not know, or somebody who had the same trouble a year ago.";

    public const string LongWin =
        "Good news: my talk went really well. There were more people in the room than chairs, and afterwards a whole "
        + "group stayed to ask how we had done it, so that the next speaker had to send us out into the corridor. The "
        + "head of the other department wants me to repeat it for her people in spring, and two of the engineers have "
        + "already begun to use what I showed. I was so nervous that morning that I forgot my notes on the train, and "
        + "it turned out that I did not need them at all. I would not have dared to hand in a talk a year ago, and now "
        + "I have already written down three more ideas for the next conference, and told my family about it.";

    /// <summary>
    /// Types a sentence and, where the bot is not sure of it and asks, presses the button with its meaning.
    /// </summary>
    public static async Task MeanAsync(this Person person, string sentence, string intent)
    {
        await person.SayAsync(sentence);
        ActionToken meant = new(Routes.IntentVerb, intent);
        if (person.Last.AllButtons.OfType<SubmitButton>().Any(button => button.Token == meant))
            await person.PressAsync(person.In(() => IntentMatcher.TitleOf(intent)));
    }

    /// <summary>Presses a button of the newest card by what it does.</summary>
    public static Task PressVerbAsync(this Person person, string verb, string? subject = null)
    {
        Posted posted = person.Find(
            person.Last.AllButtons.OfType<SubmitButton>().First(button => button.Token.Verb == verb).Title);
        return person.PressAsync(posted, new ActionToken(verb, subject), ImmutableDictionary<string, string>.Empty);
    }

    public static string Title(this Person person, Func<string> choice) => Choice.Parse("", person.In(choice)).Title;
}
