using System.Net;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>Whoever pretends to be Teams learns nothing and brings about nothing.</summary>
[Collection(SharedCloud.Name)]
public sealed class ForgedTokenTests(SharedCloud shared)
{
    public static TheoryData<string> Forgeries => [.. Forgery.Names];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_request_is_answered_as_one_without_a_token_and_not_worked(string name)
    {
        Forgery forgery = Forgery.Named(name);
        CloudPerson person = new(shared.Bot);
        JsonObject activity = person.Activity("help");
        forgery.Change(activity);
        using HttpResponseMessage answer = await person.BringAsync(activity, forgery.Authorization(shared.Bot.Forge));
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{answer.StatusCode}: {body}");
        Assert.Equal(await RefusalAsync(person), body);
        await shared.AssertUnheardAsync(person);
    }

    [Fact]
    public async Task Two_headers_with_a_good_token_each_are_one_too_many()
    {
        CloudPerson person = new(shared.Bot);
        Uri to = shared.Bot.Bot.Address;
        string good = $"Authorization: Bearer {shared.Bot.Forge.Good()}\r\n";
        string two = await RawRequest.PostAsync(to, good + good, person.Activity("help").ToJsonString());
        Assert.StartsWith("HTTP/1.1 401 ", two, StringComparison.Ordinal);
        string one = await RawRequest.PostAsync(to, good, person.Activity("goals").ToJsonString());
        Assert.StartsWith("HTTP/1.1 200 ", one, StringComparison.Ordinal);
        Assert.Equal(shared.FirstAnswer.Text, (await person.Seen.NextAsync()).Text);
    }

    [Fact]
    public void There_are_more_than_forty_forgeries() =>
        Assert.True(Forgery.Names.Count > 100, $"{Forgery.Names.Count}");

    private static async Task<string> RefusalAsync(CloudPerson person)
    {
        using HttpResponseMessage answer = await person.BringAsync("help", null);
        return await answer.Content.ReadAsStringAsync();
    }
}
