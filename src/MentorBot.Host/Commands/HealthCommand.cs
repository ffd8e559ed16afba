using System.CommandLine;
using MentorBot.Channels.Settings;

namespace MentorBot.Host.Commands;

/// <summary>
/// <c>health</c>: asks <c>/health/live</c> whether the host with these settings is alive. A container image has no
/// other program that could ask.
/// </summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Describe()
    {
        Command command =
            new("health", "Asks the bot that runs on this machine with the same settings whether it is alive.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder =
            WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        Uri address = new(Own(builder.Configuration), "health/live");
        using HttpClient http = new() { Timeout = Patience };
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(address, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                throw new RefusedException($"{address} answered {(int)answer.StatusCode}.");
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException($"Nothing answers at {address}: {silent.GetBaseException().Message}");
        }

        await Terminal.SayAsync($"Alive: {address}", cancellationToken);
        return 0;
    }

    private static Uri Own(ConfigurationManager settings)
    {
        try
        {
            return OwnAddress.Of(StartUp.Addresses(settings))!;
        }
        catch (FormatException wrong)
        {
            throw new SettingException(
                "Urls", settings["urls"], $"an address that this machine can listen on ({wrong.Message.TrimEnd('.')})");
        }
    }
}
