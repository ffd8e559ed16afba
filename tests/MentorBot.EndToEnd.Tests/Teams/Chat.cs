using System.Net;

namespace MentorBot.EndToEnd.Tests.Teams;

/// <summary>A person who chats with the bot in Teams.</summary>
internal sealed class Chat(
    FakeTeams teams, Bot bot, string name = "Mira Berg", string locale = "en-US", Guid? person = null)
{
    private readonly Guid _person = person ?? Guid.NewGuid();
    private Bot _bot = bot;
    private string? _heard;
    private string? _maybeAgain;

    public Conversation Seen => teams.In(ConversationId);

    private string ConversationId => $"a:{_person:N}";

    /// <summary>
    /// From now on with the program started anew. What was heard last may come once more: its delivery may not have
    /// been written down.
    /// </summary>
    public void GoOnWith(Bot restarted) => (_bot, _maybeAgain) = (restarted, _heard);

    public Task InstallAsync() => BringAsync(Activity("installationUpdate", activity => activity["action"] = "add"));

    /// <summary>The other thing that Teams says of an install, without the person's language.</summary>
    public Task JoinAsync() => BringAsync(Activity("conversationUpdate", activity =>
    {
        activity.Remove("locale");
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:mentorbot" });
    }));

    public Task SayAsync(string text) => BringAsync(Activity("message", activity => activity["text"] = text));

    /// <summary>Says something once, which the platform brings so many times at once.</summary>
    public async Task SayAsync(string text, int times)
    {
        JsonObject activity = Activity("message", activity => activity["text"] = text);
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => BringAsync(activity)));
    }

    /// <summary>Says something and takes the replies from the HTTP answer.</summary>
    public async Task<IReadOnlyList<Shown>> AskAsync(string text)
    {
        JsonNode answer =
            (await BringAsync(Activity(
                "message", activity => (activity["text"], activity["deliveryMode"]) = (text, "expectReplies"))))!;
        return [
            .. answer["activities"]!.AsArray().Select(activity => new Shown("", (JsonObject)activity!.DeepClone()))];
    }

    /// <summary>
    /// Taps the newest button with this title; what the invoke answers takes the card's place, as in the client.
    /// </summary>
    public async Task PressAsync(string title, params (string Id, string Value)[] inputs)
    {
        (Shown message, JsonObject button) = Find(title);
        JsonNode answer = (await BringAsync(Activity("invoke", activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["replyToId"] = message.Id;
            JsonObject action = new()
            {
                ["type"] = "Action.Execute", ["verb"] = (string?)button["verb"], ["title"] = title,
                ["data"] = Data(button, inputs),
            };
            activity["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        })))!;
        Assert.Equal(200, (int)answer["statusCode"]!);
        if (answer["value"] is JsonObject card) Seen.Replace(message.WithCard(card));
    }

    /// <summary>Taps the newest button with this title in a client that knows <c>Action.Submit</c> alone.</summary>
    public Task SubmitAsync(string title, params (string Id, string Value)[] inputs)
    {
        (Shown message, JsonObject button) = Find(title);
        return BringAsync(Activity("message", activity =>
        {
            activity["replyToId"] = message.Id;
            activity["value"] = Data((JsonObject)button["fallback"]!, inputs);
        }));
    }

    /// <summary>The next message, which must hold these words.</summary>
    public async Task<Shown> HearAsync(params string[] words)
    {
        Shown next = await Seen.NextAsync();
        if (next.Text == _maybeAgain) next = await Seen.NextAsync();
        _maybeAgain = null;
        _heard = next.Text;
        foreach (string word in words) Assert.Contains(word, next.Text, StringComparison.Ordinal);
        return next;
    }

    /// <summary>Brings it and gives what it is answered; it must be taken.</summary>
    private async Task<JsonNode?> BringAsync(JsonObject activity)
    {
        using HttpResponseMessage answer = await _bot.BringAsync(activity.ToJsonString());
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    private (Shown Message, JsonObject Button) Find(string title)
    {
        foreach (Shown message in Seen.Messages.Reverse())
        {
            if (message.Button(title) is { } button) return (message, button);
        }

        throw new InvalidOperationException(
            $"No card has a button '{title}'. The "
                + $"chat:\n{string.Join("\n---\n", Seen.Messages.Select(message => message.Text))}");
    }

    private static JsonObject Data(JsonObject button, (string Id, string Value)[] inputs)
    {
        JsonObject data = (JsonObject)button["data"]!.DeepClone();
        foreach ((string id, string value) in inputs) data[id] = value;
        return data;
    }

    private JsonObject Activity(string type, Action<JsonObject> complete)
    {
        const string tenant = "5a9d0b0e-5c1f-4f0e-9d5e-0f6c1a7b2e10";
        JsonObject activity = new()
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString("N"),
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.ServiceUrl,
            ["locale"] = locale,
            ["from"] = new JsonObject
            {
                ["id"] = $"29:{_person:N}", ["name"] = name, ["aadObjectId"] = _person.ToString(),
            },
            ["recipient"] = new JsonObject { ["id"] = "28:mentorbot", ["name"] = "MentorBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        };
        complete(activity);
        return activity;
    }
}
