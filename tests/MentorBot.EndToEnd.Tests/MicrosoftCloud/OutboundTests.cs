namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>Where the bot's own token goes, and where it never does.</summary>
[Collection(SharedCloud.Name)]
public sealed class OutboundTests(SharedCloud shared)
{
    [Fact]
    public async Task A_redirect_does_not_lead_the_token_anywhere()
    {
        CloudPerson person = new(shared.Bot);
        Connector connector = shared.Bot.Cloud.Connector;
        connector.Redirect(
            person.ConversationId,
            new Uri($"https://{Cloud.Stranger}/emea/v3/conversations/{person.ConversationId}/activities"));
        using HttpResponseMessage taken = await person.BringAsync("goals", $"Bearer {shared.Bot.Forge.Good()}");
        await Eventually.IsSoAsync(
            () => connector.Redirected.Contains(person.ConversationId), () => "Nothing was sent.");
        await person.AskAsync("goals");
        Assert.DoesNotContain(Cloud.Stranger, shared.Bot.Cloud.Proxy.Wanted);
        Assert.DoesNotContain(connector.Requests, sent => sent.Host == Cloud.Stranger);
    }

    [Fact]
    public async Task Nobody_is_asked_but_the_identity_providers_and_the_connector()
    {
        await new CloudPerson(shared.Bot).AskAsync("help");
        CloudPlaces places = shared.Bot.Cloud.Places;
        Assert.Empty(shared.Bot.Cloud.Proxy.Wanted.Except([places.Channel, places.Entra, places.Connector]));
    }

    [Fact]
    public async Task One_token_serves_many_sends()
    {
        for (int person = 0; person < 20; person++) await new CloudPerson(shared.Bot).AskAsync("help");
        Assert.Single(shared.Bot.Cloud.Entra.Asked);
    }
}
