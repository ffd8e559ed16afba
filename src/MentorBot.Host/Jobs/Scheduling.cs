using MentorBot.Host.Settings;
using Quartz;

namespace MentorBot.Host.Jobs;

/// <summary>
/// Has Quartz run the recurring jobs. Quartz keeps its jobs in memory only, since due times of people's nudges are in
/// the store.
/// </summary>
internal static class Scheduling
{
    private const string EveryNight = "0 20 3 * * ?";

    public static void AddScheduling(this IServiceCollection services, SchedulingSettings settings)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.ScheduleJob<NudgeSweepJob>(trigger => trigger
                .WithIdentity("nudges")
                .StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(settings.SweepInterval).RepeatForever()));
            quartz.ScheduleJob<DepartureJob>(trigger => trigger
                .WithIdentity("leaving")
                .StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(settings.SweepInterval).RepeatForever()));
            quartz.ScheduleJob<PurgeJob>(trigger => trigger.WithIdentity("purge").WithCronSchedule(EveryNight));
        });
        services.AddQuartzHostedService(hosting =>
        {
            hosting.WaitForJobsToComplete = true;
            // Otherwise, when the start fails, Quartz would wait half a minute for a start that never comes.
            hosting.AwaitApplicationStarted = false;
        });
    }
}
