using MentorBot.Conversation.Dialogs;
using MentorBot.Identity;

namespace MentorBot.People;

/// <summary>
/// The person names their mentor or manager. The roster takes precedence; a person who is named is asked first.
/// </summary>
internal sealed class NameDialog(PeopleDirectory directory) : IDialog
{
    /// <summary>Name of a given value: the role.</summary>
    public const string Role = "#role";

    /// <summary>Name of a given value: the person themselves.</summary>
    public const string Me = "#me";

    /// <summary>Name of a given value: the person who was named in the text after the command.</summary>
    public const string Who = "who";

    /// <summary>Name of a given value: the id of the colleague of the circle whom the person may mean.</summary>
    public const string Colleague = "#colleague";

    private const int LongestAddress = 254;

    public static string Name => "name-person";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        CircleRole role = Enum.Parse<CircleRole>(context.Given(Role)!);
        PersonId me = PersonId.Parse(context.Given(Me)!);
        if (await context.Look("listed", rows => ListedAsync(rows, role)) is { } listed)
        {
            await context.Say(NamingCards.Text(NamingWords.ByRoster(role, listed.Call), listed));
            return;
        }

        (Contact? colleague, bool isLeft) = await ProposeAsync(context, role);
        if (colleague is not null) await AskAsync(context, role, colleague);
        else if (isLeft) await context.Say(NamingCards.Text(NamingWords.LeftForLater(role)));
        else await AskForNameAsync(context, role, me);
    }

    /// <summary>Proposes the colleague whom the person mentioned.</summary>
    /// <returns>That colleague, if the person wants to ask them; and whether they name nobody now.</returns>
    private static async Task<(Contact? Colleague, bool IsLeft)> ProposeAsync(IDialogContext context, CircleRole role)
    {
        if (context.Given(Colleague) is not { } id) return default;
        Contact? colleague =
            await context.Look("colleague", async rows => (await PeopleBook.CircleAsync(rows)).Find(id));
        if (colleague is null) return default;
        string? sure = await context.Ask<string?>("sure", NamingCards.Sure(role, colleague));
        return (sure == NamingCards.Yes ? colleague : null, sure is null);
    }

    private async Task AskForNameAsync(IDialogContext context, CircleRole role, PersonId me)
    {
        string? said = await context.Ask<string?>(Who, NamingCards.Who(role));
        if (said is null)
        {
            await context.Say(NamingCards.Text(NamingWords.LeftForLater(role)));
            return;
        }

        string? address = AddressIn(said);
        Contact? found = await context.Look("found", _ => FindAsync(me.Org, address));
        Contact? present = await context.Look("present", rows => PresentAsync(rows, role));
        if (found is null)
            await context.Say(NamingCards.Text(address is null ? NamingWords.NoAddress(role) : NamingWords.Unknown));
        else if (found.Id == me.Partition) await context.Say(NamingCards.Text(NamingWords.Yourself));
        else if (found.Id == present?.Id)
            await context.Say(NamingCards.Text(NamingWords.Already(role, found.Call), found));
        else await AskAsync(context, role, found);
    }

    private static async Task AskAsync(IDialogContext context, CircleRole role, Contact found)
    {
        await context.Once("ask", turn => Raise(turn, role, found), NamingWords.Asked(found.Name));
        await context.Say(NamingCards.Text(NamingWords.Asked(found.Name), found));
    }

    private static bool Raise(ITurn turn, CircleRole role, Contact found)
    {
        turn.Raise(new PersonNamed(role, found));
        return true;
    }

    private static async Task<Contact?> ListedAsync(IRows rows, CircleRole role) =>
        (await rows.FindAsync(Profile.Kind, ""))?.Circle.Of(role);

    private static async Task<Contact?> PresentAsync(IRows rows, CircleRole role) =>
        (await OwnCircle.FindAsync(rows, CancellationToken.None)).Of(role);

    private async Task<Contact?> FindAsync(string org, string? address) =>
        address is not null && await directory.FindKnownAsync(org, address, CancellationToken.None) is { } known
            ? new Contact(known.Person.Partition, NameOf(known, address))
            : null;

    /// <summary>
    /// The name to show for somebody whose name may not be known: an e-mail address identifies them to readers, an
    /// account id does not.
    /// </summary>
    private static string NameOf(KnownPerson known, string address) =>
        known.Name.Length > 0
            ? known.Name
            : address.Contains('|', StringComparison.Ordinal) ? NamingWords.Colleague : address;

    /// <summary>
    /// The account that was picked, or the word that is an e-mail address; null where there is neither.
    /// </summary>
    private static string? AddressIn(string said)
    {
        string[] words = said.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? address = words is [var only] && only.Contains('|', StringComparison.Ordinal)
            ? only
            : words.FirstOrDefault(word => word.Contains('@', StringComparison.Ordinal))?.Trim(
                '<', '>', '(', ')', '"', '\'', ',', ';', ':', '.');
        return address is { Length: > 1 and <= LongestAddress }
            && !address.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter)) ? address : null;
    }
}
