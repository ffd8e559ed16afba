using System.Net;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>Microsoft changes its signing keys while the bot runs.</summary>
public sealed class KeyRotationTests
{
    // Keys are looked for every ten seconds at most.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    [Fact]
    public async Task A_new_key_is_found_and_the_one_before_opens_no_door_any_more()
    {
        Cloud cloud = await Cloud.StartAsync(CloudPlaces.Public);
        await using CloudBot bot = await CloudBot.StartAsync(cloud, CloudBot.MultiTenant(cloud));
        CloudPerson person = new(bot);
        await person.AskAsync("goals");
        using SigningKey before = cloud.Channel.Rotate("teams-2");
        Assert.Equal(HttpStatusCode.OK, await FirstOtherThanAsync(HttpStatusCode.Unauthorized, person, bot.Forge));
        await person.Seen.NextAsync();
        using HttpResponseMessage old =
            await person.BringAsync("help", $"Bearer {bot.Forge.Claims().SignedBy(before)}");
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        await person.AskAsync("goals");
    }

    private static async Task<HttpStatusCode> FirstOtherThanAsync(
        HttpStatusCode status, CloudPerson person, TokenForge forge)
    {
        using CancellationTokenSource end = new(Patience);
        using PeriodicTimer again = new(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            using HttpResponseMessage answer = await person.BringAsync("goals", $"Bearer {forge.Good()}");
            if (answer.StatusCode != status) return answer.StatusCode;
            await again.WaitForNextTickAsync(end.Token);
        }
    }
}
