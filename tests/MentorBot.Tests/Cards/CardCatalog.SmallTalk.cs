namespace MentorBot.Tests.Cards;

/// <summary>The cards that answer what is said in passing, and who sees what.</summary>
internal sealed partial class CardCatalog
{
    private static readonly (string Name, string Typed)[] InPassing =
    [
        ("who-sees-alone", "who can see this?"), ("human", "are you a human?"), ("about", "what are you for?"),
        ("crisis", "I want to die"), ("harassed", "I'm being bullied at work"), ("thanks", "thanks"), ("bye", "bye"),
        ("ok", "ok"), ("rude", "shut up"), ("annoyed", "you are annoying"), ("joke", "tell me a joke"),
        ("wish", "I want to report a bug"), ("language", "which languages do you speak"), ("oops", "oops"),
        ("again", "what did you ask me?"),
    ];

    /// <summary>These cards alone, and help for each of the three.</summary>
    public static async Task<IReadOnlyList<CatalogCard>> InPassingAsync(string locale)
    {
        await using Bot bot = await Bot.StartAsync();
        CardCatalog catalog = new(bot, await bot.MeetAsync(locale: locale));
        await catalog.SayAsync("help-alone", "help");
        await catalog.SmallTalkAsync(locale);
        await using Team team = await Team.MeetAsync(alex: locale, maria: locale, jo: locale);
        foreach ((string name, Person person) in new[]
        {
            ("help-employee", team.Alex), ("help-mentor", team.Maria), ("help-manager", team.Jo),
        })
        {
            await person.SayAsync("help");
            catalog.Keep(name, person.Last);
        }

        return catalog._cards;
    }

    private async Task SmallTalkAsync(string locale)
    {
        await using (Bot bot = await Bot.StartAsync())
        {
            _alex = await bot.MeetAsync(locale: locale);
            foreach ((string name, string typed) in InPassing) await SayAsync(name, typed);
            await SayAsync("rude-paused", "pause", "shut up");
            await SayAsync("thanks-asked", "check in", "thanks");
            await SayAsync("about-asked", "what are you for?");
            await SayAsync("ok-asked", "all right then");
        }

        await using Team team = await Team.MeetAsync(alex: locale, maria: locale, jo: locale);
        _alex = team.Alex;
        await SayAsync("who-sees", "who can see this?");
        await SayAsync("oops-shared", "oops");
        await team.Jo.SayAsync("who can see this?");
        Keep("who-sees-manager", team.Jo.Last);
        await team.Maria.SayAsync("who can see this?");
        Keep("who-sees-mentor", team.Maria.Last);
    }
}
