using MentorBot.Sandbox.Tests.Browser;
using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.EndToEnd.Tests.Running;

/// <summary>A test that takes long: skipped, with the reason, unless <c>MENTORBOT_DRILLS=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DrillFactAttribute : FactAttribute
{
    public DrillFactAttribute() => Skip = Requirements.DrillSkipReason;
}

/// <summary>As <see cref="DrillFactAttribute"/>, for one that needs Azurite too.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AzuriteDrillFactAttribute : FactAttribute
{
    public AzuriteDrillFactAttribute() => Skip = Requirements.DrillSkipReason ?? AzuriteFactAttribute.SkipReason;
}

/// <summary>As <see cref="DrillFactAttribute"/>, for one that needs a browser too.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserDrillFactAttribute : FactAttribute
{
    public BrowserDrillFactAttribute() => Skip = Requirements.DrillSkipReason ?? BrowserNeeds.SkipReason;
}
