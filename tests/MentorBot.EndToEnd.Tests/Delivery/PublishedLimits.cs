namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>
/// What Teams lets one bot send, as published: in one conversation, and in one tenant. Told anew rather than taken from
/// the bot, whose idea of it is what is tested. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit"/>.
/// </summary>
internal sealed class PublishedLimits
{
    public const int PerTenantAndSecond = 50;

    private static readonly (int Count, TimeSpan Window)[] OfConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (
            1800, TimeSpan.FromHours(1))];

    private static readonly (int Count, TimeSpan Window)[] OfTenant = [(PerTenantAndSecond, TimeSpan.FromSeconds(1))];

    private readonly Dictionary<string, List<DateTimeOffset>> _taken = [];
    private readonly Dictionary<string, DateTimeOffset> _closed = [];

    /// <summary>Nothing is taken in this conversation until then.</summary>
    public void Close(string conversation, DateTimeOffset until) => _closed[conversation] = until;

    /// <summary>Counts a message if there is room for it.</summary>
    /// <returns>How long to wait before there could be; null where it is taken.</returns>
    public TimeSpan? Take(string conversation, DateTimeOffset now)
    {
        DateTimeOffset room = _closed.GetValueOrDefault(conversation, now);
        foreach (DateTimeOffset free in (DateTimeOffset[])[Room(conversation, OfConversation), Room("", OfTenant)])
        {
            if (free > room) room = free;
        }

        if (room > now) return room - now;
        In(conversation).Add(now);
        In("").Add(now);
        return null;
    }

    /// <summary>How many a tenant's limit lets through from a first message to a last, both counted.</summary>
    public static int Ceiling(DateTimeOffset first, DateTimeOffset last) =>
        PerTenantAndSecond * (1 + (int)(last - first).TotalSeconds);

    private DateTimeOffset Room(string scope, (int Count, TimeSpan Window)[] limits)
    {
        List<DateTimeOffset> taken = In(scope);
        return limits.Where(limit => taken.Count >= limit.Count).Select(limit => taken[^limit.Count] + limit.Window)
            .DefaultIfEmpty().Max();
    }

    private List<DateTimeOffset> In(string scope)
    {
        if (!_taken.TryGetValue(scope, out List<DateTimeOffset>? taken)) _taken.Add(scope, taken = []);
        return taken;
    }
}
