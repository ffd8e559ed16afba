using System.Collections.Concurrent;

namespace MentorBot.Tests.Cards;

/// <summary>
/// The cards the bot can send, found by walking through all that can be done with it, with the same people and on the
/// same days each time. Not among them: what is said of a failure (its reference is random) and of a store that takes
/// nothing.
/// </summary>
internal sealed partial class CardCatalog
{
    /// <summary>What the person wrote in the course of it: theirs, not ours.</summary>
    public static readonly string[] TheirWords =
    [
        "Two pages in the wiki", "Maria has read them", "get better at Excel", "the pivot course is finished",
        "Call three customers",
        "Write the first half of the report", "Ask Jan about the export", "Clean up the test data",
        "Shipped the draft", "Waiting for access", "Ask Maria",
        "Still no access", "Jan has the key", "I will ask him", "Good luck", "Asked for help early",
        "We kept the date", "Show it to the team", "Won the pitch",
        "Maria says that it helped her", "Jan has used it twice", "it is there", new string('x', 499) + "…",
        "the login bug", "my talk went really well",
        "Maria says that it helped her", "Jan has used it twice", new string('x', 499) + "…",
    ];

    public const string TheirName = "Alex";

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<CatalogCard>>>> Walked =
        new(StringComparer.Ordinal);
    private readonly List<CatalogCard> _cards = [];
    private readonly Bot _bot;
    private Person _alex;
    private bool _inTeam;

    private CardCatalog(Bot bot, Person alex) => (_bot, _alex) = (bot, alex);

    /// <summary>The cards in a language. They are made once.</summary>
    public static Task<IReadOnlyList<CatalogCard>> InAsync(string locale) =>
        Walked.GetOrAdd(locale, _ => new(() => WalkAsync(locale))).Value;

    private static async Task<IReadOnlyList<CatalogCard>> WalkAsync(string locale)
    {
        await using Bot bot = await Bot.StartAsync();
        CardCatalog catalog = new(bot, await bot.MeetAsync(locale: locale));
        await catalog.WelcomeAsync(locale);
        await catalog.GoalAsync();
        await catalog.GoalsAsync();
        await catalog.CheckInAsync();
        await catalog.GoalProgressAsync();
        await catalog.InsideDialogsAsync();
        await catalog.LeftDialogsAsync();
        await catalog.TeamAsync(locale);
        await catalog.NamingAsync(locale);
        await catalog.EvidenceAsync(locale);
        await catalog.RemindersAsync(locale);
        await catalog.GoalChangesAsync(locale);
        await catalog.SendingAsync(locale);
        await catalog.PastAsync(locale);
        await catalog.SmallTalkAsync(locale);
        return catalog._cards;
    }

    private void Keep(string name) => Keep(name, _alex.Last);

    private void KeepInPlace(string name) =>
        Keep(
            name,
            _alex.InPlace
                ?? throw new InvalidOperationException($"Nothing took the pressed card's place at '{name}'."));

    private void Keep(string name, Card card)
    {
        if (_cards.Any(one => one.Name == name)) throw new InvalidOperationException($"Two cards are named '{name}'.");
        _cards.Add(new CatalogCard(name, card) { HasNewIds = _inTeam });
    }

    private async Task SayAsync(string name, params string[] texts)
    {
        await _alex.SayAsync(texts);
        Keep(name);
    }

    private async Task PressAsync(Func<string> title, params (string Id, string Value)[] inputs) =>
        await _alex.SubmitAsync(_alex.In(title), inputs);

    /// <summary>Presses, and keeps what the bot says then.</summary>
    private async Task PressAsync(string name, Func<string> title, params (string Id, string Value)[] inputs)
    {
        await PressAsync(title, inputs);
        Keep(name);
    }
}
