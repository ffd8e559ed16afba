using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Turns;

namespace MentorBot.People;

/// <summary>
/// One person behind two accounts: shown a code with the one, they type it with the other and say that they mean it. What both have comes together with
/// whoever the directory has; where it has neither, with who was shown the code.
/// </summary>
internal sealed class Linking(LinkCodes codes)
{
    private const int MostTries = 5;
    private static readonly TimeSpan Tries = TimeSpan.FromHours(1);

    public void Describe(Routes routes)
    {
        routes.Dialogs.Add(() => new LinkDialog());
        routes.Command(PeopleWords.LinkCommand, LinkAsync);
        routes.When<LinkAgreed>(JoinAsync);
        routes.Letter(JoinLetter.Kind, FollowAsync);
    }

    private async Task LinkAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        bool isListed = await turn.FindAsync(Profile.Kind, "", cancellationToken) is not null;
        if (rest.Length == 0)
        {
            string code = await codes.IssueAsync(new LinkOwner(turn.Person, turn.FullName, isListed), cancellationToken);
            turn.Say(LinkCards.Code(code));
            return;
        }

        if (!await MayTryAsync(turn, cancellationToken)) turn.Say(LinkCards.Text(PeopleWords.TooManyCodes));
        else if (await codes.FindAsync(turn.Person.Org, rest, cancellationToken) is not { } other) turn.Say(LinkCards.Text(PeopleWords.NoSuchCode));
        else if (other.Person == turn.Person) turn.Say(LinkCards.Text(PeopleWords.LinkedAlready));
        else if (isListed && other.IsListed) turn.Say(LinkCards.Text(PeopleWords.TwoInTheRoster));
        else await turn.StartAsync(LinkDialog.Name, LinkDialog.About(other, isListed), cancellationToken);
    }

    /// <summary>Codes are short: nobody gets to guess.</summary>
    private static async Task<bool> MayTryAsync(Turn turn, CancellationToken cancellationToken)
    {
        LinkTries tries = await turn.FindAsync(LinkTries.Kind, "", cancellationToken) is { } before && before.Since + Tries > turn.Now
            ? before
            : new LinkTries(turn.Now, 0);
        turn.Put(LinkTries.Kind, "", tries with { Count = tries.Count + 1 });
        return tries.Count < MostTries;
    }

    private static Task JoinAsync(Turn turn, LinkAgreed agreed, CancellationToken cancellationToken)
    {
        PersonId other = PersonId.Parse(agreed.Other);
        if (agreed.Stays) turn.Post(other, JoinLetter.Kind, new JoinLetter());
        else turn.JoinInto(other);
        return Task.CompletedTask;
    }

    private static Task FollowAsync(Turn turn, Letter<JoinLetter> letter, CancellationToken cancellationToken)
    {
        if (letter.From != turn.Person) turn.JoinInto(letter.From);
        return Task.CompletedTask;
    }
}

/// <summary>How often somebody has typed a code lately.</summary>
internal sealed record LinkTries(DateTimeOffset Since, int Count)
{
    public static readonly RowKind<LinkTries> Kind = new("link-tries", 1);
}

/// <summary>Somebody has typed the recipient's code and said that they are the same person.</summary>
internal sealed record JoinLetter
{
    public static readonly RowKind<JoinLetter> Kind = new("people.join", 1);
}

/// <summary>The person agreed. Raised in their turn.</summary>
/// <param name="Other">Whose code it was.</param>
/// <param name="Stays">The other becomes them, rather than they the other.</param>
internal sealed record LinkAgreed(string Other, bool Stays);

/// <summary>Asks whoever typed a code whether they mean it: it cannot be taken back, and they may have been talked into it.</summary>
internal sealed class LinkDialog : IDialog
{
    private const string Other = "#other";
    private const string Called = "#name";
    private const string Stays = "#stays";

    public static string Name => "link";
    public static int Version => 1;

    public static Dictionary<string, string> About(LinkOwner other, bool stays) => new()
    {
        [Other] = other.Person.Partition, [Called] = other.Name, [Stays] = stays ? "true" : "false",
    };

    public async Task RunAsync(IDialogContext talk)
    {
        LinkAgreed agreed = new(talk.Given(Other)!, talk.Given(Stays) == "true");
        string? answer = await talk.Ask<string?>("sure", LinkCards.Sure(talk.Given(Called)!));
        if (answer is null)
        {
            await talk.Say(LinkCards.Text(PeopleWords.LinkLeft));
            return;
        }

        await talk.Once("join", turn => Agree(turn, agreed), PeopleWords.Linked);
        await talk.Say(LinkCards.Text(PeopleWords.Linked));
    }

    private static bool Agree(ITurn turn, LinkAgreed agreed)
    {
        turn.Raise(agreed);
        return true;
    }
}

internal static class LinkCards
{
    public static Card Code(string code) => Card.Of(
        new Heading(PeopleWords.LinkHeading),
        new Paragraph(PeopleWords.LinkText),
        new Paragraph(PeopleWords.LinkSay($"{code[..3]}-{code[3..]}"), Emphasis.Strong),
        new Paragraph(PeopleWords.LinkWarning, Emphasis.Subtle));

    public static Question Sure(string name) => Question.Of(
        new Heading(PeopleWords.LinkSureHeading), new Paragraph(name.Length == 0 ? PeopleWords.LinkSureUnnamed : PeopleWords.LinkSureText(name))) with
    {
        Hint = PeopleWords.LinkSureHint,
        OneTap = [Choice.Parse("link", PeopleWords.LinkChoice)],
        SkipTitle = PeopleWords.LinkNo,
    };

    public static Card Text(string text) => Card.Of(new Paragraph(text));
}
