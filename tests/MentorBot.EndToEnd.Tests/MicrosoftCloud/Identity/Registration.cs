namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

/// <summary>A bot as it is registered.</summary>
/// <param name="AppId">Its application id.</param>
/// <param name="Secret">Its client secret.</param>
/// <param name="TenantId">The tenant that it belongs to.</param>
internal sealed record Registration(string AppId, string Secret, string TenantId)
{
    public static Registration New() =>
        new(Guid.NewGuid().ToString(), $"secret-of-{Guid.NewGuid():N}", Guid.NewGuid().ToString());
}
