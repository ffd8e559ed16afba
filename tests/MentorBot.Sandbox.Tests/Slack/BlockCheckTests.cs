namespace MentorBot.Sandbox.Tests.Slack;

public sealed class BlockCheckTests
{
    [Theory]
    [InlineData("""{ "type": "video" }""", "unsupported type: video [json-pointer:/blocks/0/type]")]
    [InlineData("""{ "type": "header" }""", "missing required field [json-pointer:/blocks/0/text]")]
    [InlineData(
        """{ "type": "header", "text": { "type": "mrkdwn", "text": "x" } }""",
        "unsupported type [json-pointer:/blocks/0/text/type]")]
    [InlineData(
        """{ "type": "header", "text": { "type": "plain_text", "text": "" } }""",
        "must be more than 0 characters [json-pointer:/blocks/0/text/text]")]
    [InlineData("""{ "type": "section" }""", "must define either \"text\" or \"fields\" [json-pointer:/blocks/0]")]
    [InlineData(
        """{ "type": "section", "fields": [] }""", "no fewer than 1 items allowed [json-pointer:/blocks/0/fields]")]
    [InlineData(
        """{ "type": "context", "elements": [ 1 ] }""", "must provide an object [json-pointer:/blocks/0/elements/0]")]
    [InlineData(
        """{ "type": "image", "image_url": "https://example.com/a.png" }""",
        "must be more than 0 characters [json-pointer:/blocks/0/alt_text]")]
    [InlineData(
        """{ "type": "actions", "elements": [ { "type": "lever" } ] }""",
        "unsupported type [json-pointer:/blocks/0/elements/0/type]")]
    [InlineData(
        """
        { "type": "actions", "elements": [
          { "type": "button", "text": { "type": "plain_text", "text": "x" }, "style": "gold" } ] }
        """,
        "must be one of the allowed values [json-pointer:/blocks/0/elements/0/style]")]
    [InlineData(
        """{ "type": "input", "label": { "type": "plain_text", "text": "x" } }""",
        "missing required field: element [json-pointer:/blocks/0]")]
    [InlineData(
        """
        { "type": "input", "label": { "type": "plain_text", "text": "x" },
          "element": { "type": "number_input" } }
        """,
        "missing required field: is_decimal_allowed [json-pointer:/blocks/0/element]")]
    [InlineData(
        """
        { "type": "input", "label": { "type": "plain_text", "text": "x" },
          "element": { "type": "static_select", "options": [] } }
        """,
        "no fewer than 1 items allowed [json-pointer:/blocks/0/element/options]")]
    [InlineData(
        """
        { "type": "input", "label": { "type": "plain_text", "text": "x" },
          "element": { "type": "plain_text_input", "max_length": 3001 } }
        """,
        "must be between 1 and 3000 [json-pointer:/blocks/0/element/max_length]")]
    public async Task A_block_that_Slack_would_not_take_is_not_taken(string block, string problem)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject answer = await host.SlackBot.SayAsync("x", $"[{block}]");
        Assert.Equal("invalid_blocks", WebApiTests.Error(answer));
        Assert.Equal([problem], Texts(answer["errors"]));
        Assert.Equal([$"[ERROR] {problem}"], Texts(answer["response_metadata"]!["messages"]));
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public async Task A_message_has_fifty_blocks_at_most(int count, bool isTaken)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject answer =
            await host.SlackBot.SayAsync(
                "x", $"[{string.Join(',', Enumerable.Repeat("""{ "type": "divider" }""", count))}]");
        Assert.Equal(isTaken, (bool)answer["ok"]!);
        if (!isTaken) Assert.Equal(["no more than 50 items allowed [json-pointer:/blocks]"], Texts(answer["errors"]));
    }

    [Theory]
    [InlineData("header", 150)]
    [InlineData("section", 3000)]
    public async Task A_text_is_as_long_as_its_place_allows(string type, int most)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string Block(int length) =>
            $$"""[{ "type": "{{type}}", "text": { "type": "plain_text", "text": "{{new string('x', length)}}" } }]""";
        Assert.True((bool)(await host.SlackBot.SayAsync("x", Block(most)))["ok"]!);
        JsonObject answer = await host.SlackBot.SayAsync("x", Block(most + 1));
        Assert.Equal(
            [$"must be less than {most + 1} characters [json-pointer:/blocks/0/text/text]"], Texts(answer["errors"]));
    }

    [Fact]
    public async Task Two_blocks_of_one_id_are_refused()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject answer =
            await host.SlackBot.SayAsync(
                "x", """[{ "type": "divider", "block_id": "a" }, { "type": "divider", "block_id": "a" }]""");
        Assert.Equal(["block_id already exists [json-pointer:/blocks]"], Texts(answer["errors"]));
    }

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(text => (string)text!);
}
