using MentorBot.CheckIns;
using MentorBot.Feedback;
using MentorBot.Goals;
using MentorBot.Mentoring;
using MentorBot.People;
using MentorBot.Privacy;
using MentorBot.Reminders;
using MentorBot.SmallTalk;
using MentorBot.Turns.Features;
using MentorBot.Understanding;
using MentorBot.Welcome;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot;

/// <summary>Registers the features of the bot.</summary>
public static class FeatureServices
{
    /// <summary>Adds every feature.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<PeopleAccess>();
        services.TryAddSingleton(new SupportContact(null));
        services.AddSingleton<IFeature, PeopleFeature>();
        services.AddSingleton<IFeature, NamingFeature>();
        services.AddSingleton<IFeature, RemindersFeature>();
        services.AddSingleton<IFeature, GoalsFeature>();
        services.AddSingleton<IFeature, GoalChangesFeature>();
        services.AddSingleton<IFeature, EvidenceFeature>();
        services.AddSingleton<IFeature, CheckInsFeature>();
        services.AddSingleton<IFeature, FeedbackFeature>();
        services.AddSingleton<IFeature, GivingFeature>();
        services.AddSingleton<IFeature, MentoringFeature>();
        services.AddSingleton<IFeature, MessageFeature>();
        services.AddSingleton<IFeature, PrivacyFeature>();
        services.AddSingleton<IFeature, WelcomeFeature>();
        services.AddSingleton<IFeature, SmallTalkFeature>();
        services.AddSingleton<IFeature, UnderstandingFeature>();
        return services;
    }
}
