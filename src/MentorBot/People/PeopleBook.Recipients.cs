using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.People;

// Finds, or asks, whom of the circle some words are for.
public static partial class PeopleBook
{
    /// <summary>Name of a given value: the id of the person whom the words are for.</summary>
    public const string To = "#to";

    /// <summary>Name of a given value: the ids of those who may be meant, a line each.</summary>
    public const string Among = "#among";

    private const int MostTaps = 3;

    /// <summary>
    /// What a dialog is given to know whom a sentence is for; nothing of it where the dialog must ask. Tells the person
    /// where they named somebody who is not in their circle, and where they have nobody to write to.
    /// </summary>
    /// <returns>Null where nobody can be written to: the person was told.</returns>
    public static Dictionary<string, string>? Given(Turn turn, SaidTo said, Circle circle)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(circle);
        if (WhyNobody(said, circle) is { } reason)
        {
            turn.Say(reason);
            return null;
        }

        if (said.Stranger is { } stranger)
            turn.Say(Card.Of(new Paragraph(SendWords.NotAmongYours(stranger))));
        return said.Colleagues switch
        {
            [] => [],
            [var only] => new() { [To] = only.Id },
            _ => new() { [Among] = string.Join('\n', said.Colleagues.Select(contact => contact.Id)) },
        };
    }

    /// <summary>The person whom the words of a dialog are for; asks where it is not given.</summary>
    /// <param name="context">The dialog's.</param>
    /// <param name="heading">The question.</param>
    /// <returns>Null where it is nobody: the person was told.</returns>
    public static async Task<Contact?> RecipientAsync(this IDialogContext context, string heading)
    {
        ArgumentNullException.ThrowIfNull(context);
        Contact? to = context.Given(To) is { } id
            ? await context.Look("to", async rows => (await CircleAsync(rows)).Find(id))
            : await AskAsync(context, heading);
        if (to is null && context.Given(To) is not null) await context.Say(NotHere);
        return to;
    }

    private static async Task<Contact?> AskAsync(IDialogContext context, string heading)
    {
        Circle circle = await context.Look("circle", rows => CircleAsync(rows));
        string[]? among = context.Given(Among)?.Split('\n');
        Contact[] people = [.. circle.Everybody.Where(contact => among?.Contains(contact.Id) != false)];
        if (people.Length == 0)
        {
            await context.Say(NotHere);
            return null;
        }

        string? who = await context.Ask<string?>("who", Who(heading, people));
        if (who is null) await context.Say(Card.Of(new Paragraph(SendWords.NotSent)));
        return circle.Find(who);
    }

    private static Question Who(string heading, Contact[] people)
    {
        ImmutableArray<Choice> choices =
        [
            .. people.Select(contact => new Choice(contact.Id, TitleOf(contact, people), [contact.Name, contact.Call])),
        ];
        Question question = choices.Length <= MostTaps
            ? Question.Of(new Heading(heading)) with { OneTap = choices, Hint = SendWords.WhoHint }
            : Question.Of(
                new Heading(heading),
                new ChoiceInput("who", SendWords.WhoLabel, choices)
                {
                    Required = true, Hint = SendWords.WhoHint, ErrorMessage = SendWords.WhoError,
                })
                with
            { SubmitTitle = SendWords.GoOn };
        return (question with { SkipTitle = choices.Length == MostTaps ? null : SendWords.NotNow }).About(people);
    }

    /// <summary>The name that they are called by; the full name where another is called the same.</summary>
    private static string TitleOf(Contact contact, Contact[] people) =>
        people.Count(other => other.Call == contact.Call) > 1 ? contact.Name : contact.Call;

    private static Card? WhyNobody(SaidTo said, Circle circle) => said.Vacant switch
    {
        ColleagueRole.Mentor => Nobody(SendWords.NoMentor, NameMentor),
        ColleagueRole.Manager => Nobody(SendWords.NoManager, NameManager),
        ColleagueRole.Mentee => Nobody(SendWords.NoMentee),
        ColleagueRole.Report => Nobody(SendWords.NoReport),
        _ => circle.Everybody.Any() ? null : Nobody(SendWords.NobodyYet, NameMentor, NameManager),
    };

    private static Card Nobody(string text, params ReadOnlySpan<Button> buttons) =>
        buttons.IsEmpty ? Card.Of(new Paragraph(text)) : Card.Of(new Paragraph(text), Buttons.Of(buttons));

    private static SubmitButton NameMentor =>
        new(SendWords.NameMentor, new ActionToken(Routes.CommandVerb, NamingWords.MentorCommand.Command));

    private static SubmitButton NameManager =>
        new(SendWords.NameManager, new ActionToken(Routes.CommandVerb, NamingWords.ManagerCommand.Command));
}
