using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Sending;

/// <summary>
/// Every shape in which the connector was seen to answer, headers and all, and what becomes of the message. What it
/// says in sentences is left out.
/// </summary>
public sealed class AnswerFileTests : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Sending", "Answers");

    private static readonly Dictionary<string, SendOutcome> Due = new()
    {
        ["create-conversation-personal"] = new Accepted("a:1chatOfMiraBergAndCompass"),
        ["create-conversation-with-activity"] = new Accepted("19:lounge@thread.tacv2;messageid=1800000000007"),
        ["send-activity"] = new Accepted("1800000000008"),
        ["update-activity"] = new Accepted("1800000000009"),
        ["error-400-badargument"] = new Refused("400 BadArgument"),
        ["error-400-inner-http-error"] = new Refused("400 BadArgument"),
        ["error-401-botnotregistered"] = new Wait("a:1talk", TimeSpan.FromMinutes(1), "401 BotNotRegistered"),
        ["error-403-botdisabledbyadmin"] = new Gone("403 BotDisabledByAdmin"),
        ["error-403-botnotinconversationroster"] = new Gone("403 BotNotInConversationRoster"),
        ["error-403-conversationblockedbyuser"] = new Gone("403 ConversationBlockedByUser"),
        ["error-403-messagewritesblocked"] = new Gone("403 MessageWritesBlocked"),
        ["error-404-attachment"] = new Gone("404 ServiceError"),
        ["error-404-conversationnotfound"] = new Gone("404 ConversationNotFound"),
        ["error-404-plain-string"] = new Gone("404 NotFound"),
        ["error-412-preconditionfailed"] = new Wait("a:1talk", null, "412 PreconditionFailed"),
        ["error-413-messagesizetoobig"] = new Refused("413 MessageSizeTooBig"),
        ["error-429-throttled"] = new Wait("a:1talk", TimeSpan.FromSeconds(12), "429 Throttled"),
        ["error-502"] = new Wait("a:1talk", null, "502"),
    };

    private FakeConnector _fake = null!;

    public static TheoryData<string> Files() => [.. Names()];

    public static TheoryData<string> Errors() =>
        [.. Due.Keys.Where(static name => name.StartsWith("error-", StringComparison.Ordinal))];

    public async Task InitializeAsync() => _fake = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_the_connector_was_seen_to_answer_means_one_thing(string file)
    {
        Answer(file);
        ConversationReference to = Sample.Reference(_fake.ServiceUrl);
        SendOutcome? outcome = file.Split('-')[0] switch
        {
            "create" =>
                await _fake.Client.CreateConversationAsync(to.ServiceUrl, to.Bot, to.User.Id, Sample.Tenant, default),
            "update" => await _fake.Client.UpdateAsync(to, "1800000000009", Typing(), default),
            _ => await _fake.Client.SendAsync(to, Typing(), default),
        };
        Assert.Equal(Due[file], outcome);
        Assert.Single(_fake.Requests);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Whoever_asks_for_a_new_chat_hears_the_same(string file)
    {
        Answer(file);
        SendOutcome outcome =
            await _fake.Client.CreateConversationAsync(
                _fake.ServiceUrl, new ChannelAccount(Sample.Bot), "29:Mira", "a:1talk", default);
        Assert.Equal(Due[file], outcome);
    }

    [Fact]
    public void Every_expectation_has_its_file() => Assert.Equal(Due.Keys.Order(), Names());

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(static path => Path.GetFileNameWithoutExtension(path))
            .Order();

    private void Answer(string file)
    {
        JsonElement answer = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file + ".json"))).RootElement;
        JsonElement body = answer.GetProperty("body");
        _fake.Always(
            answer.GetProperty("status").GetInt32(),
            body.ValueKind == JsonValueKind.Null ? "" : body.GetRawText(),
            headers: [
                .. answer.GetProperty("headers").EnumerateObject()
                    .Select(static header => (header.Name, header.Value.GetString()!))]);
    }

    private static Activity Typing() => new() { Type = ActivityTypes.Typing };
}
