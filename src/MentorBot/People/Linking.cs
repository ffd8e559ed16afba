using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Identity;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;
using MentorBot.Turns.Lifecycle;

namespace MentorBot.People;

/// <summary>
/// Links two accounts of one person, who gets a code with one, types it with the other, and confirms. They are merged
/// into the one that the directory lists, or, if it lists neither, into the one known first. The owner of the code is
/// told.
/// </summary>
internal sealed class Linking(LinkCodes codes)
{
    private const int MostTries = 5;
    private static readonly TimeSpan Tries = TimeSpan.FromHours(1);

    public void Register(Routes routes)
    {
        routes.Dialogs.Add(() => new LinkDialog());
        routes.Command(PeopleWords.LinkCommand, LinkAsync);
        routes.Intent("link", PeopleWords.LinkCommand);
        routes.When<LinkAgreed>(JoinAsync);
        routes.Letter(JoinLetter.Kind, HearAsync);
    }

    private async Task LinkAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        if (rest.Length == 0) turn.Say(LinkCards.Code(await codes.IssueAsync(turn.Person, cancellationToken)));
        else if (!await MayTryAsync(turn, cancellationToken)) turn.Say(LinkCards.Text(PeopleWords.TooManyCodes));
        else await AskAsync(turn, rest, cancellationToken);
    }

    private async Task AskAsync(Turn turn, string code, CancellationToken cancellationToken)
    {
        KnownPerson? other = await codes.FindAsync(turn.Person, code, cancellationToken);
        if (await WhyNotAsync(turn, other, cancellationToken) is { } reason) turn.Say(LinkCards.Text(reason));
        else await turn.StartAsync(LinkDialog.Name, LinkDialog.About(code, other!.Name), cancellationToken);
    }

    /// <summary>Limits the attempts, since codes are short and could be guessed.</summary>
    private static async Task<bool> MayTryAsync(Turn turn, CancellationToken cancellationToken)
    {
        LinkTries tries = await turn.FindAsync(LinkTries.Kind, "", cancellationToken) is { } before
            && before.Since + Tries > turn.Now
            ? before
            : new LinkTries(turn.Now, 0);
        turn.Put(LinkTries.Kind, "", tries with { Count = tries.Count + 1 });
        return tries.Count < MostTries;
    }

    /// <summary>The reason why the two cannot be merged; null where they can.</summary>
    private static async Task<string?> WhyNotAsync(
        Turn turn, KnownPerson? other, CancellationToken cancellationToken) =>
        other is null ? PeopleWords.NoSuchCode
        : other.Person == turn.Person ? PeopleWords.LinkedAlready
        : other.IsListed && await IsListedAsync(turn, cancellationToken) ? PeopleWords.TwoInTheRoster
        : null;

    private static async Task<bool> IsListedAsync(Turn turn, CancellationToken cancellationToken) =>
        await turn.FindAsync(Profile.Kind, "", cancellationToken) is not null;

    /// <summary>They confirmed, perhaps much later: the code must still be valid, and is used up now.</summary>
    private async Task JoinAsync(Turn turn, LinkAgreed agreed, CancellationToken cancellationToken)
    {
        KnownPerson? other = await codes.TakeAsync(turn.Person, agreed.Code, cancellationToken);
        if (await WhyNotAsync(turn, other, cancellationToken) is { } reason)
        {
            turn.Say(LinkCards.Text(reason));
            return;
        }

        // The same one stays, whichever of the two types the other's code: so two codes that are typed crosswise make
        // no circle.
        bool isListed = await IsListedAsync(turn, cancellationToken);
        bool stays = isListed
            || (!other!.IsListed && string.CompareOrdinal(turn.Person.Person, other.Person.Person) < 0);
        turn.Letters.Post(other!.Person, JoinLetter.Kind, new JoinLetter(stays));
        if (!stays) turn.MergeInto(other.Person);
        turn.Say(LinkCards.Text(PeopleWords.Linked));
    }

    private static Task HearAsync(Turn turn, Letter<JoinLetter> letter, CancellationToken cancellationToken)
    {
        if (letter.Facts.Follow && letter.From != turn.Person) turn.MergeInto(letter.From);
        turn.Say(LinkCards.Text(PeopleWords.LinkedHere));
        return Task.CompletedTask;
    }
}

/// <summary>How often somebody has typed a code recently.</summary>
internal sealed record LinkTries(DateTimeOffset Since, int Count)
{
    public static readonly RowKind<LinkTries> Kind = new("link-tries", 1);
}

/// <summary>The sender has typed the recipient's code and confirmed that they are the same person.</summary>
/// <param name="Follow">The recipient is merged into the sender, rather than the sender into the recipient.</param>
internal sealed record JoinLetter(bool Follow)
{
    public static readonly RowKind<JoinLetter> Kind = new("people.join", 1);
}

/// <summary>The person confirmed. Raised in their turn.</summary>
/// <param name="Code">The code that they typed.</param>
internal sealed record LinkAgreed(string Code);

/// <summary>
/// Asks a person who typed a code to confirm: the merge cannot be undone, and somebody may have talked them into it.
/// </summary>
internal sealed class LinkDialog : IDialog
{
    private const string Code = "#code";
    private const string Called = "#name";

    public static string Name => "link";
    public static int Version => 1;

    public static Dictionary<string, string> About(string code, string name) =>
        new() { [Code] = code, [Called] = name };

    public async Task RunAsync(IDialogContext context)
    {
        LinkAgreed agreed = new(context.Given(Code)!);
        string? answer = await context.Ask<string?>("sure", LinkCards.Sure(context.Given(Called)!));
        if (answer is null) await context.Say(LinkCards.Text(PeopleWords.LinkLeft));
        else await context.Once("join", turn => Agree(turn, agreed), PeopleWords.Linked);
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
        new Heading(PeopleWords.LinkSureHeading),
        new Paragraph(name.Length == 0 ? PeopleWords.LinkSureUnnamed : PeopleWords.LinkSureText(name))) with
    {
        Hint = PeopleWords.LinkSureHint,
        OneTap = [Choice.Parse("link", PeopleWords.LinkChoice)],
        SkipTitle = PeopleWords.LinkNo,
    };

    public static Card Text(string text) => Card.Of(new Paragraph(text));
}
