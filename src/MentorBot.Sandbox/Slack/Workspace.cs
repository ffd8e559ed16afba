using System.Collections.Concurrent;

namespace MentorBot.Sandbox.Slack;

/// <summary>The simulated workspace: the app, and the people.</summary>
internal sealed class Workspace
{
    /// <summary>The bot's user id.</summary>
    public const string BotUser = "U0MENTORBOT";

    /// <summary>The bot's <c>bot_id</c>.</summary>
    public const string BotId = "B0MENTORBOT";

    /// <summary>The bot's name.</summary>
    public const string BotName = "mentorbot";

    /// <summary>The workspace's subdomain of the platform's domain.</summary>
    public const string Domain = "sandbox";

    private readonly ConcurrentDictionary<string, SlackUser> _users;

    public Workspace(SandboxOptions options)
    {
        App = options.Slack;
        _users = new ConcurrentDictionary<string, SlackUser>(options.People.Where(person => person.Channel == "slack")
            .Select(person => new SlackUser(person.User, person.Name, person.Email))
            .Select(user => KeyValuePair.Create(user.Id, user)));
    }

    /// <summary>The app; null if Slack is not simulated.</summary>
    public SandboxSlack? App { get; }

    /// <summary>The workspace's id.</summary>
    public string Team => App?.Team ?? "";

    /// <summary>All users, in the order of their ids.</summary>
    public IEnumerable<SlackUser> Users => _users.Values.OrderBy(user => user.Id, StringComparer.Ordinal);

    /// <summary>The user with that id.</summary>
    public SlackUser? Find(string? id) => id is null ? null : _users.GetValueOrDefault(id);

    /// <summary>The person whose conversation with the bot it is; a person's user id is accepted as well.</summary>
    public SlackUser? FindByChannel(string? channel) =>
        _users.Values.FirstOrDefault(user => user.Conversation == channel || user.Id == channel);

    /// <summary>Sets the language and the time zone of a person's client.</summary>
    public SlackUser? Hear(string id, string? locale, string? timeZone)
    {
        if (Find(id) is not { } user) return null;
        SlackUser now = user with { Locale = locale ?? user.Locale, TimeZone = timeZone ?? user.TimeZone };
        _users[id] = now;
        return now;
    }
}

/// <summary>A person of the workspace.</summary>
internal sealed record SlackUser(string Id, string Name, string Email)
{
    public string? Locale { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>
    /// The id of the conversation with the bot: always the same, so that it is found again after a restart.
    /// </summary>
    public string Conversation => "D" + Id.TrimStart('U');

    /// <summary>The handle: the e-mail address up to the at sign.</summary>
    public string Handle => Email.Split('@')[0];
}
