using MentorBot;
using MentorBot.Channels;
using MentorBot.Channels.Settings;
using MentorBot.Delivery;
using MentorBot.Host;
using MentorBot.Host.Clock;
using MentorBot.Host.Commands;
using MentorBot.Host.Data;
using MentorBot.Host.Health;
using MentorBot.Host.Jobs;
using MentorBot.Host.Output;
using MentorBot.Host.Settings;
using MentorBot.Identity;
using MentorBot.Privacy;
using MentorBot.Sandbox;
using MentorBot.Sandbox.Clock;
using MentorBot.Turns;
using MentorBot.Turns.Purging;
using MentorBot.Turns.Time;

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;

if (CommandLine.IsMeantBy(args)) return await CommandLine.RunAsync(args, CancellationToken.None);

try
{
    return await RunAsync(args);
}
catch (SettingException refused)
{
    await Terminal.ComplainAsync(refused.Message, CancellationToken.None);
    return 1;
}

static async Task<int> RunAsync(string[] args)
{
    // The settings files are beside the program; relative paths are relative to the working directory.
    WebApplicationBuilder builder =
        WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args, ContentRootPath = AppContext.BaseDirectory,
        });
    builder.Logging.AddVisibleConsole();
    bool isDevelopment = builder.Environment.IsDevelopment();
    HostSettings settings = HostSettings.Read(builder.Configuration, isDevelopment);
    StartUp.Listen(builder);
    // Large enough that an overlong token reaches the authentication, which refuses it with its own answer.
    builder.WebHost.ConfigureKestrel(static server => server.Limits.MaxRequestHeadersTotalSize = 128 * 1024);
    using ILoggerFactory startLog =
        LoggerFactory.Create(logging => logging.AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddVisibleConsole());
    await using OpenStore store = await StartUp.OpenAsync(settings.Storage, startLog, CancellationToken.None);

    AddServices(builder.Services, settings, store.Rows);
    builder.Services.AddSingleton<IDataPages>(services => new DataPages(
        settings.PublicUrl, isDevelopment ? services.GetRequiredService<IServer>() : null));
    if (isDevelopment) AddDevelopment(builder.Services, settings);
    else builder.Services.AddSingleton<IPeoplesClock, SystemPeoplesClock>();
    await using WebApplication app = builder.Build();
    RetentionSettings.Check(settings.Retention, app.Services.GetRequiredService<Purge>().Kinds);
    if (isDevelopment) await BeginDevelopmentAsync(app.Services, CancellationToken.None);
    app.MapChannels();
    app.MapHealth();
    app.MapData();
    if (isDevelopment) app.MapSandbox();
    else app.MapProductionPage();

    await StartUp.StartAsync(app, CancellationToken.None);
    if (isDevelopment) app.Services.GetRequiredService<SimulatedPlatforms>().Arrive(app.Urls);
    foreach (string line in StartReport.Lines(settings, app.Urls, isDevelopment))
        await Terminal.SayAsync(line, CancellationToken.None);
    await app.WaitForShutdownAsync();
    return 0;
}

static void AddServices(IServiceCollection services, HostSettings settings, ITableStore store)
{
    services.TryAddSingleton(TimeProvider.System);
    services.AddSingleton(store);
    services.AddSingleton<IOrganisations>(settings.Organisations);
    services.AddSingleton<TurnEnvironment>();
    services.AddTurns(new OutboxOptions { Alone = settings.Storage.Address.IsExclusive });
    services.AddSingleton(settings.Retention);
    services.AddSingleton(settings.Support);
    services.AddFeatures();
    settings.Platforms.AddTo(services);
    services.AddHostedService<DeliveryService>();
    services.AddHostedService<IntentPreparation>();
    services.AddScheduling(settings.Scheduling);
}

static void AddDevelopment(IServiceCollection services, HostSettings settings)
{
    SandboxPeople people = new();
    SimulatedPlatforms simulated = new(settings.Platforms);
    services.AddSingleton(people);
    services.AddSingleton(simulated);
    services.AddSingleton<MovableClock>();
    services.AddSingleton<IPeoplesClock>(provider => provider.GetRequiredService<MovableClock>());
    services.AddSingleton<IPeoplesTime, SandboxTime>();
    services.AddSandbox(simulated.Sandbox with
    {
        People = people.All,
        ChatsFile = Path.ChangeExtension(settings.Storage.Path, ".sandbox.jsonl"),
    });
}

// The sandbox's people are created only if Teams is simulated: no invented people beside the real Teams.
static async Task BeginDevelopmentAsync(IServiceProvider services, CancellationToken cancellationToken)
{
    await services.GetRequiredService<MovableClock>().LoadAsync(cancellationToken);
    if (services.GetRequiredService<SimulatedPlatforms>().HasTeams)
        await services.GetRequiredService<SandboxPeople>().SeedAsync(services, cancellationToken);
}
