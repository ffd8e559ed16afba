using System.ComponentModel.DataAnnotations;

namespace MentorBot.Teams;

/// <summary>
/// The settings of the Teams channel (section <c>Teams</c>). The message of each annotation says what is expected.
/// </summary>
public sealed class TeamsOptions : IValidatableObject
{
    /// <summary>The bot registration's application id. Empty: unauthenticated, for loopback callers only.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The application's client secret. Never logged.</summary>
    [DataType(DataType.Password)]
    public string AppPassword { get; set; } = "";

    /// <summary>The tenant that the application is registered in.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>How the application is registered.</summary>
    [EnumDataType(typeof(TeamsAppType))]
    public TeamsAppType AppType { get; set; } = TeamsAppType.MultiTenant;

    /// <summary>The tenants whose people may use the bot; empty for every tenant.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>The cloud in which the bot is registered.</summary>
    [EnumDataType(typeof(TeamsCloudName))]
    public TeamsCloudName Cloud { get; set; }

    /// <summary>The platform's limits.</summary>
    public TeamsLimits Limits { get; set; } = new();

    /// <summary>Whether requests carry no token. Without an application id there is no audience for tokens.</summary>
    public bool Unauthenticated => AppId.Length == 0;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Unauthenticated) yield break;
        if (AppType != TeamsAppType.MultiTenant && TenantId.Length == 0)
        {
            yield return new ValidationResult(
                $"the tenant that the bot is registered in, which an AppType of {AppType} needs", [nameof(TenantId)]);
        }

        if (AppType == TeamsAppType.UserAssignedMSI && AppPassword.Length > 0)
            yield return new ValidationResult("nothing: a managed identity has none", [nameof(AppPassword)]);
        if (AppType == TeamsAppType.SingleTenant && AppPassword.Length == 0)
            yield return new ValidationResult("the bot registration's client secret", [nameof(AppPassword)]);
    }
}

/// <summary>
/// How a bot is registered. See
/// <see href="https://learn.microsoft.com/azure/bot-service/provision-and-publish-a-bot"/>.
/// </summary>
public enum TeamsAppType
{
    /// <summary>Any tenant's people may use it.</summary>
    MultiTenant,

    /// <summary>Only the registering tenant's people.</summary>
    SingleTenant,

    /// <summary>As <see cref="SingleTenant"/>, with a managed identity instead of a secret.</summary>
    UserAssignedMSI,
}

/// <summary>
/// Microsoft's clouds. See <see href="https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high"/>.
/// </summary>
public enum TeamsCloudName
{
    /// <summary>The public cloud.</summary>
    Public,

    /// <summary>Azure Government of the United States.</summary>
    UsGovernment,
}
