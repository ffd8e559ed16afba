using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary>The Tables of an account on Azure in which there is no table.</summary>
internal sealed class EmptyAccount : IAsyncDisposable
{
    private const string Missing =
        """{"odata.error":{"code":"TableNotFound","message":"""
        + """{"lang":"en-US","value":"The table specified does not exist."}}}""";
    private readonly WebApplication _app;

    private EmptyAccount(WebApplication app) => _app = app;

    public string ConnectionString =>
        $"AccountName=harbor;AccountKey=aGFyYm9y;TableEndpoint={_app.Urls.Single()}/harbor";

    public static async Task<EmptyAccount> StartAsync()
    {
        WebApplication app = LocalServer.Build();
        app.MapGet("/harbor/Tables", static () => Results.Text("""{"value":[]}""", "application/json"));
        app.MapFallback(static () => Results.Text(
            Missing, "application/json", statusCode: StatusCodes.Status404NotFound));
        await app.StartAsync();
        return new EmptyAccount(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
