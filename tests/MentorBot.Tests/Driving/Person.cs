using System.Collections.Immutable;
using MentorBot.Conversation.Messages;
using MentorBot.Identity;
using MentorBot.Storage;

namespace MentorBot.Tests.Driving;

/// <summary>
/// Somebody at their client: they write and press, and see what comes. An act returns when everything that the bot says
/// to it is on the screen, also on the screens of others.
/// </summary>
internal sealed class Person(Bot bot, Sender sender)
{
    private readonly Address _address = new("fake", sender.Account, "{}");
    private Sender _sender = sender;
    private int _events;
    private int _seen;

    public PersonId Id { get; private set; }

    public string Account => _address.Conversation;

    public CultureInfo Culture => Languages.Choose(_sender.Locale, allowPseudo: true);

    /// <summary>What stands on the screen, oldest first.</summary>
    public IReadOnlyList<Card> Screen => [.. Chat.Posted.Select(posted => posted.Card)];

    /// <summary>The newest message.</summary>
    public Card Last => Screen[^1];

    /// <summary>The messages that the last act added.</summary>
    public IReadOnlyList<Card> News => [.. Screen.Skip(_seen)];

    /// <summary>What took the place of the card that was pressed last; null where it stayed.</summary>
    public Card? InPlace { get; private set; }

    public OwnRows Rows => new(bot, Id);

    private Chat Chat => bot.Channel.ChatOf(_address.Conversation);

    public async Task RegisterAsync(PersonId id)
    {
        RowBody account =
            new(
                "account", 1,
                JsonSerializer.SerializeToUtf8Bytes(
                    new AccountRow(id.Org, id.Person), DirectoryJson.Default.AccountRow));
        await bot.Store.CommitAsync(
            Tables.Accounts, new PartitionBatch(_sender.Account).Insert("account", account), CancellationToken.None);
        Id = id;
    }

    /// <summary>A text in the person's language.</summary>
    public string In(Func<string> text)
    {
        using LanguageScope language = Languages.Use(Culture);
        return text();
    }

    public void Speaks(string locale) => _sender = _sender with { Locale = locale };

    public Task InstallAsync() =>
        HappensAsync(new Installed { Sender = _sender, Address = _address, Receipt = NewReceipt() });

    public Task OpenHomeAsync() =>
        HappensAsync(new HomeOpened { Sender = _sender, Address = _address, Receipt = NewReceipt() });

    /// <summary>Chooses a message to keep, where the platform can open a form.</summary>
    public Task<TurnAnswer> KeepAsync(string text) =>
        HappensAsync(new MessageSaved(text)
        {
            Sender = _sender, Address = _address, Receipt = NewReceipt(), CanOpenForm = true,
        });

    /// <summary>Edits or deletes what they wrote.</summary>
    public Task<TurnAnswer> ChangeMessageAsync(bool deleted) =>
        HappensAsync(new MessageChanged(deleted) { Sender = _sender, Address = _address, Receipt = NewReceipt() });

    public Task RemoveAsync() =>
        HappensAsync(new Removed { Sender = _sender, Address = _address, Receipt = NewReceipt() });

    public Task SayAsync(string text) =>
        HappensAsync(new TextSaid(text) { Sender = _sender, Address = _address, Receipt = NewReceipt() });

    public async Task SayAsync(params string[] texts)
    {
        foreach (string text in texts) await SayAsync(text);
    }

    /// <summary>
    /// Presses the newest button of that title, or the newest step of a rating, with the inputs as the card holds them.
    /// </summary>
    public Task PressAsync(string title) => SubmitAsync(title);

    /// <summary>
    /// Fills in inputs of the newest card with that button and presses it; an empty value empties the input.
    /// </summary>
    public async Task SubmitAsync(string title, params (string Id, string Value)[] inputs)
    {
        (Posted posted, ActionToken token, ImmutableDictionary<string, string> sent) = Chat.Posted.Reverse()
            .Select(one => Pressing.Find(one, title, inputs)).FirstOrDefault(found => found is not null)
            ?? throw new InvalidOperationException(
                $"No card has '{title}'. The newest says: {(Screen.Count == 0 ? "nothing" : Last.PlainText)}");
        await PressAsync(posted, token, sent);
    }

    public async Task PressAsync(Posted posted, ActionToken token, ImmutableDictionary<string, string> inputs)
    {
        ActionInvoked pressed = new(token, inputs)
        {
            Sender = _sender, Address = _address, Receipt = NewReceipt(), MessageId = posted.Id, WantsCard = true,
        };
        TurnAnswer answer = await HappensAsync(pressed);
        InPlace = answer.CardShown;
        if (InPlace is not null && Chat.Posted.Contains(posted)) Chat.Show(posted.Id, InPlace);
    }

    /// <summary>Whether any card has that button.</summary>
    public bool Has(string title) => Chat.Posted.Any(posted => Pressing.Find(posted, title, []) is not null);

    /// <summary>How many cards on the screen say that, word for word somewhere.</summary>
    public int Count(string text) => Screen.Count(card => card.PlainText.Contains(text, StringComparison.Ordinal));

    /// <summary>The newest message with that button.</summary>
    public Posted Find(string title) => Chat.Posted.Last(posted => Pressing.Find(posted, title, []) is not null);

    public async Task<TurnAnswer> HappensAsync(InboundEvent inbound)
    {
        _seen = Screen.Count;
        TurnAnswer answer = await bot.Inbound.HandleAsync(inbound, CancellationToken.None);
        if (Id == default) Id = await FindIdAsync();
        await bot.Store.SettleAsync();
        return answer;
    }

    private async Task<PersonId> FindIdAsync()
    {
        StoredRow row =
            (await bot.Store.FindAsync(
                Tables.Accounts, new RowId(_sender.Account, "account"), CancellationToken.None))!;
        AccountRow account = JsonSerializer.Deserialize(row.Body.Json.Span, DirectoryJson.Default.AccountRow)!;
        return new PersonId(account.Org, account.Person);
    }

    private string NewReceipt() => string.Create(CultureInfo.InvariantCulture, $"{_sender.Account}-{++_events}");
}
