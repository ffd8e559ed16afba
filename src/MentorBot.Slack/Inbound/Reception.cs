using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Looks up the profile of the person who did something. What cannot be found out quickly stays unknown, so that the
/// person does not wait for it.
/// </summary>
internal sealed class Reception(SlackPeople people)
{
    private const int MostNames = 5;

    public async Task<InboundEvent> CompleteAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        Task<UserInfo?> asked = people.FindAsync(arrival.Team, arrival.User, cancellationToken);
        Task<string?> opened = arrival.Conversation is null
            ? people.FindConversationAsync(arrival.Team, arrival.User, cancellationToken)
            : Task.FromResult<string?>(arrival.Conversation);
        ImmutableDictionary<string, string> names = await NamesAsync(arrival, cancellationToken);
        UserInfo? told = await asked;
        UserInfo user = told ?? UserInfo.Unknown;
        Sender sender = new(SlackReference.Account(arrival.Team, arrival.User))
        {
            Tenant = arrival.Team,
            Name = user.NameToShow,
            ConfirmedEmail = user.ConfirmedEmail(arrival.Team),
            Locale = user.Locale,
            TimeZone = user.Tz,
            IsStillAsked = told is null,
        };
        // Slack accepts the person's user id in place of the conversation's id.
        string conversation = await opened ?? arrival.User;
        Address address = new SlackReference(arrival.Team, conversation, arrival.User).ToAddress();
        return arrival.Make(new Arrived(sender, address, names)) with { Receipt = arrival.Receipt };
    }

    private async Task<ImmutableDictionary<string, string>> NamesAsync(
        Arrival arrival, CancellationToken cancellationToken)
    {
        (string Id, string? Name)[] found = await Task.WhenAll(arrival.Named.Take(MostNames)
            .Select(async id => (id, (await people.FindAsync(arrival.Team, id, cancellationToken))?.NameToShow)));
        return found.Where(static one => one.Name is not null)
            .ToImmutableDictionary(static one => one.Id, static one => one.Name!);
    }
}
