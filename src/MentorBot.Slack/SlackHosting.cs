using System.ComponentModel.DataAnnotations;
using MentorBot.Channels;
using MentorBot.Slack.Inbound;
using MentorBot.Slack.Protocol;
using MentorBot.Slack.Rendering;
using MentorBot.Slack.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Slack;

/// <summary>Adds the Slack channel to a host.</summary>
public static class SlackHosting
{
    /// <summary>The path to which the platform sends events.</summary>
    public const string EventsPath = "/slack/events";

    /// <summary>The path to which the platform sends pressed buttons and submitted forms.</summary>
    public const string InteractionsPath = "/slack/interactions";

    /// <summary>The path to which the platform sends slash commands.</summary>
    public const string CommandsPath = "/slack/commands";

    /// <summary>
    /// Adds the channel. The host adds an <see cref="IInbound"/>, which receives every event. If there is more than
    /// <see cref="SlackOptions.BotToken"/>, the host adds its own <see cref="ISlackTokens"/> before this call. It maps
    /// <see cref="EventsPath"/>, <see cref="InteractionsPath"/> and <see cref="CommandsPath"/> with
    /// <see cref="ChannelHosting.MapChannels"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">
    /// The channel's settings; must not be changed afterwards, except <see cref="SlackOptions.ApiUrl"/>.
    /// </param>
    /// <exception cref="ArgumentException">A setting violates its data annotations.</exception>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        List<ValidationResult> wrong = [];
        if (!Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true))
        {
            string name = wrong[0].MemberNames.First();
            throw new ArgumentException($"Slack:{name}: expected {wrong[0].ErrorMessage}.", nameof(options));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.TryAddSingleton<ISlackTokens, ConfiguredTokens>();
        services.AddSingleton<SignatureCheck>();
        services.AddSingleton<SlackHttp>();
        services.AddSingleton<SlackApi>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<CardRendering>();
        services.AddSingleton<SlackGate>();
        services.AddSingleton<Reception>();
        services.AddSingleton<FormOpener>();
        services.AddSingleton<ThreadAnswer>();
        services.AddSingleton<EventsEndpoint>();
        services.AddSingleton<InteractionsEndpoint>();
        services.AddSingleton<CommandsEndpoint>();
        return services.AddChannel<SlackChannel, SlackEndpoints>();
    }
}
