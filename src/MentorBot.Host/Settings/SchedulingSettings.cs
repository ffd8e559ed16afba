using System.ComponentModel.DataAnnotations;

namespace MentorBot.Host.Settings;

/// <summary>When the recurring jobs run: the section <c>Scheduling</c>.</summary>
internal sealed class SchedulingSettings
{
    /// <summary>How often to look for due nudges.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "a time from {1} to {2}")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(5);
}
