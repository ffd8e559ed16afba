using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>
/// The goal that a dialog is about: the one that was named, the only open one, or the one that is chosen.
/// </summary>
internal static class ChosenGoal
{
    /// <summary>Name of a given value: the id of the goal.</summary>
    public const string Id = "#goal";

    /// <summary>
    /// Name of a given value: <c>true</c> where the person named something that is not clearly one of their goals, so
    /// that even a single goal is asked for.
    /// </summary>
    public const string Unsure = "#unsure";

    /// <summary>Name of a given value: <c>true</c> where the person spoke of several goals at once.</summary>
    public const string Several = "~several";

    /// <summary>The goal; null where there is none, which the person is then told.</summary>
    /// <param name="context">The dialog.</param>
    /// <param name="ask">The question which of several goals.</param>
    public static async Task<Goal?> AskAsync(IDialogContext context, Func<IReadOnlyList<Goal>, Question> ask)
    {
        IReadOnlyList<Goal> open = await context.Look("open", rows => GoalBook.AllOpenAsync(rows));
        if (open.Count == 0)
        {
            await context.Say(GoalCards.None());
            return null;
        }

        if (open.FirstOrDefault(goal => goal.Id == context.Given(Id)) is { } named) return named;
        if (open is [Goal only] && context.Given(Unsure) is null) return only;
        Question question = ask(open);
        string? id = await context.Ask<string?>(
            "which",
            context.Given(Several) is null
                ? question
                : question with { Parts = question.Parts.Insert(1, new Paragraph(GoalChangeWords.OneAtATime)) });
        if (id is not null) return open.First(goal => goal.Id == id);
        await context.Say(GoalChangeCards.NothingChanged());
        return null;
    }

    /// <summary>What a dialog is given that is about the goal in a sentence.</summary>
    public static Dictionary<string, string> Given(GoalMention mention)
    {
        Dictionary<string, string> given = [];
        if (mention.Goal is { } goal) given[Id] = goal.Id;
        else if (mention.IsUnclear) given[Unsure] = "true";
        if (mention.IsOfSeveral) given[Several] = "true";
        return given;
    }

    /// <summary>
    /// The goals to choose from. Each can be typed by its number, or by a word that no other of their titles has.
    /// </summary>
    public static ImmutableArray<Choice> Choices(IReadOnlyList<Goal> goals)
    {
        string[][] words = [.. goals.Select(goal => GoalMention.WordsOf(goal.Title))];
        return
        [
            .. goals.Select((goal, at) => new Choice(
                goal.Id, goal.Title,
                [
                    .. SentenceWords.Synonyms(at + 1),
                    .. words[at].Where(word => words.Count(others => others.Contains(word)) == 1)
                        .SelectMany(SentenceWords.Synonyms),
                    .. goals.Count == 1 ? EvidenceWords.YesWords.Split('|') : [],
                ])),
        ];
    }
}
