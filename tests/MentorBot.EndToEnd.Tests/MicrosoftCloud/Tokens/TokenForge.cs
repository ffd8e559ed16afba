using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

/// <summary>Makes tokens for what Teams brings to one bot: good ones, and the beginnings of bad ones.</summary>
internal sealed class TokenForge(Cloud cloud)
{
    public Cloud Cloud => cloud;

    /// <summary>The key that what Teams brings is signed with.</summary>
    public SigningKey Key => cloud.Channel.Teams;

    /// <summary>The claims of a good token, valid for an hour.</summary>
    public Jwt Claims() => new Jwt(new JsonObject
    {
        ["serviceurl"] = cloud.ServiceUrl, ["iss"] = cloud.Channel.Issuer, ["aud"] = cloud.Registration.AppId,
    }).Valid(TimeSpan.FromMinutes(-5), TimeSpan.FromHours(1)).Headed("kid", Key.Id).Headed("x5t", Key.Id);

    /// <summary>A token as the Bot Framework makes it.</summary>
    public string Good() => Claims().SignedBy(Key);

    /// <summary>One that the right key has signed, whatever it says.</summary>
    public string Signed(Jwt token) => token.SignedBy(Key);
}
