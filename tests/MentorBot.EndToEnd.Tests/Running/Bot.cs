namespace MentorBot.EndToEnd.Tests.Running;

/// <summary>The program while it listens, on a port that the system chose.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private Bot(ProgramProcess process, Uri address)
    {
        Process = process;
        Http = new HttpClient { BaseAddress = address, Timeout = ProgramProcess.Patience };
    }

    public ProgramProcess Process { get; }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    /// <summary>Starts in Development on this database, unless the settings say otherwise.</summary>
    public static async Task<Bot> StartAsync(string database, params (string Name, string Value)[] settings)
    {
        ProgramProcess process = ProgramProcess.Launch(Settings(database, settings));
        try
        {
            return new Bot(process, await process.ListensAsync());
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public static Dictionary<string, string> Settings(
        string database, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        Dictionary<string, string> all = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Storage__Path"] = database,
        };
        foreach ((string name, string value) in settings) all[name] = value;
        return all;
    }

    /// <summary>Brings an activity, or whatever the text is, to where the platform brings them.</summary>
    public async Task<HttpResponseMessage> BringAsync(string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        return await Http.PostAsync("/api/messages", content);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Process.DisposeAsync();
    }
}
