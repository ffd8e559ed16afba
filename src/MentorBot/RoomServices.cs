using MentorBot.CheckIns;
using MentorBot.Feedback;
using MentorBot.Goals;
using MentorBot.Mentoring;
using MentorBot.People;
using MentorBot.Privacy;
using MentorBot.Turns;
using MentorBot.Welcome;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot;

/// <summary>Adds what people do with the bot.</summary>
public static class RoomServices
{
    /// <summary>Adds every room.</summary>
    public static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.AddSingleton<PeopleAccess>();
        services.AddSingleton<IRoom, PeopleRoom>();
        services.AddSingleton<IRoom, NamingRoom>();
        services.AddSingleton<IRoom, GoalsRoom>();
        services.AddSingleton<IRoom, EvidenceRoom>();
        services.AddSingleton<IRoom, CheckInsRoom>();
        services.AddSingleton<IRoom, FeedbackRoom>();
        services.AddSingleton<IRoom, MentoringRoom>();
        services.AddSingleton<IRoom, PrivacyRoom>();
        services.AddSingleton<IRoom, WelcomeRoom>();
        return services;
    }
}
