namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>What the small bot does in these tests.</summary>
internal static class Scripts
{
    /// <summary>Greets whoever installs it with a card.</summary>
    public static void Welcome(FakeBot bot) => Greeting(bot, SampleCards.Welcome, _ => Results.Ok());

    /// <summary>Greets with this card, and answers everything else so.</summary>
    public static void Greeting(FakeBot bot, string card, Func<JsonObject, IResult> otherwise) =>
        bot.Answer = async activity =>
        {
            if ((string?)activity["type"] is not "installationUpdate" and not "conversationUpdate")
                return otherwise(activity);
            if ((string?)activity["type"] == "installationUpdate")
                await bot.SendAsync(activity, FakeBot.WithCard(card));
            return Results.Ok();
        };
}
