using MentorBot.Delivery;
using MentorBot.Delivery.Recovery;
using MentorBot.Host.Clock;
using MentorBot.Host.Data;
using MentorBot.Host.Output;
using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Privacy;
using MentorBot.Turns;
using MentorBot.Turns.Time;

namespace MentorBot.Host.Commands;

/// <summary>
/// The services of a command: the engine and the features. Turns run as in a host, and their messages stay in the
/// outbox for a host to send.
/// </summary>
internal sealed class CommandServices : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private CommandServices(ServiceProvider services) => _services = services;

    public PeopleAccess People => _services.GetRequiredService<PeopleAccess>();

    public static async Task<CommandServices> StartAsync(
        CommandSettings settings, ITableStore store, CancellationToken cancellationToken)
    {
        ServiceCollection services = new();
        services.AddLogging(Complain);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(store);
        services.AddSingleton<IOrganisations>(settings.Organisations);
        services.AddSingleton<TurnEnvironment>();
        services.AddTurns(new OutboxOptions());
        services.AddSingleton<IDataPages>(new DataPages(null, null)); // Nobody asks for their data in a command.
        services.AddFeatures();
        settings.Platforms.AddTo(services);
        if (settings.IsDevelopment)
            services.AddSingleton<MovableClock>()
                .AddSingleton<IPeoplesClock>(provider => provider.GetRequiredService<MovableClock>());
        else services.AddSingleton<IPeoplesClock, SystemPeoplesClock>();

        CommandServices command = new(services.BuildServiceProvider());
        await command._services.GetRequiredService<DeliveryLoop>().StopAsync(cancellationToken);
        if (settings.IsDevelopment)
            await command._services.GetRequiredService<MovableClock>().LoadAsync(cancellationToken);
        return command;
    }

    /// <summary>
    /// Logs errors only, and to the error stream, so that they are not mixed with the command's output.
    /// </summary>
    public static void Complain(ILoggingBuilder logging) =>
        logging.SetMinimumLevel(LogLevel.Error)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddVisibleConsole();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
