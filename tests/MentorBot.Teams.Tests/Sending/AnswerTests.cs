namespace MentorBot.Teams.Tests.Sending;

/// <summary>Each answer of the platform, and what becomes of the message.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private FakeConnector _fake = null!;

    public static TheoryData<int, string, string> Answers() => new()
    {
        { 200, """{"id":"7"}""", "Accepted { Id = 7, At =  }" },
        { 201, """{"id":"7","more":[1]}""", "Accepted { Id = 7, At =  }" },
        { 202, "", "Accepted { Id = , At =  }" },
        { 200, "OK", "Accepted { Id = , At =  }" },
        { 200, "[]", "Accepted { Id = , At =  }" },
        { 412, Coded("PreconditionFailed"), "Wait { Scope = a:1talk, Delay = , Reason = 412 PreconditionFailed }" },
        { 429, Coded("Throttled"), "Wait { Scope = a:1talk, Delay = , Reason = 429 Throttled }" },
        { 408, "", "Wait { Scope = a:1talk, Delay = , Reason = 408 }" },
        { 500, Coded("ServiceError"), "Wait { Scope = a:1talk, Delay = , Reason = 500 ServiceError }" },
        { 502, "<html><h1>Bad Gateway</h1></html>", "Wait { Scope = a:1talk, Delay = , Reason = 502 }" },
        { 503, "null", "Wait { Scope = a:1talk, Delay = , Reason = 503 }" },
        { 504, "", "Wait { Scope = a:1talk, Delay = , Reason = 504 }" },
        { 403, Coded("BotNotInConversationRoster"), "Gone { Reason = 403 BotNotInConversationRoster }" },
        { 403, """{"errorCode":209,"message":"{\r\n \"subCode\": \"MessageWritesBlocked\"}"}""", "Gone { Reason = "
            + "403 MessageWritesBlocked }" },
        { 403, """{"errorCode":209,"message":"what was said"}""", "Gone { Reason = 403 209 }" },
        { 404, Coded("ConversationNotFound"), "Gone { Reason = 404 ConversationNotFound }" },
        { 404, "\"NotFound\"", "Gone { Reason = 404 NotFound }" },
        { 404, "\"There is no 'what was said' here\"", "Gone { Reason = 404 }" },
        { 400, """{"error":{"code":"BadArgument","message":"what was said"}}""", "Refused { Reason = 400 BadArgument "
            + "}" },
        { 400, """{"error":{"code":"what was said, with spaces"}}""", "Refused { Reason = 400 }" },
        { 400, """{"error":"what"}""", "Refused { Reason = 400 }" },
        { 401, Coded("BotNotRegistered"), "Wait { Scope = a:1talk, Delay = 00:01:00, Reason = 401 BotNotRegistered }" },
        { 413, Coded("MessageSizeTooBig"), "Refused { Reason = 413 MessageSizeTooBig }" },
        { 501, Coded("NotImplemented"), "Refused { Reason = 501 NotImplemented }" },
    };

    public async Task InitializeAsync() => _fake = await FakeConnector.StartAsync(clock: new ManualClock { Now = Now });

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_means_one_thing(int status, string body, string outcome)
    {
        _fake.Always(status, body, body.StartsWith('<') ? "text/html" : "application/json");
        Assert.Equal(outcome, (await SendAsync()).ToString());
    }

    [Theory]
    [InlineData("10", 10)]
    [InlineData("0", 0)]
    [InlineData("Mon, 01 Mar 2027 09:01:30 GMT", 90)]
    [InlineData("Mon, 01 Mar 2027 08:00:00 GMT", 0)]
    [InlineData("soon", null)]
    public async Task A_named_time_is_kept(string retryAfter, int? seconds)
    {
        _fake.Always(429, "{}", "application/json", ("Retry-After", retryAfter));
        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, Assert.IsType<Wait>(await SendAsync()).Delay);
    }

    private Task<SendOutcome> SendAsync() => _fake.Client.TypingAsync(Sample.Reference(_fake.ServiceUrl), default);

    private static string Coded(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"A sentence."}}""";
}
