namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Somebody of whom there is much that has to go when they ask to be forgotten.</summary>
internal static class KeeperOfASecret
{
    public const string Email = "alex@example.org";

    /// <summary>Of what is somebody's only the tombstone is left.</summary>
    public static async Task AssertNothingIsLeftAsync(this House house, PersonId person) =>
        Assert.Equal("talk", Assert.Single(await house.RowsAsync("", person)).Id.Row);

    /// <summary>Alex keeps a secret, has a nudge, and has written to Bo, not to Cleo.</summary>
    public static async Task<PersonId> LiveAsync(House house)
    {
        await house.MeetAsync("cleo");
        house.Letters.To = await house.MeetAsync("bo");
        PersonId alex = await house.EnrolAsync("alex");
        await house.Host.HappenAsync(
            alex, new DirectoryUpdated("Alex Kim", null, null) { Email = Email, Accounts = ["fake|alex"] });
        await house.Host.SayAllAsync("note secret", "letter ping");
        await house.Host.HandleAsync(House.Text("remind secret 5"));
        await house.Store.UntilNothingIsOutgoingAsync();
        return alex;
    }
}
