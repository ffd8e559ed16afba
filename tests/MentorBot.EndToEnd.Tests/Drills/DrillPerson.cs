using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>
/// A person who types on whatever becomes of the bot: what is refused or not answered the platform brings again with
/// the same id, until it is taken, and only then they type the next.
/// </summary>
internal sealed class DrillPerson(DrillPlatform platform, Entrance entrance, HttpClient http, int number, int seed)
{
    private const string Tenant = "5a9d0b0e-5c1f-4f0e-9d5e-0f6c1a7b2e10";
    private static readonly TimeSpan BroughtAgainAfter = TimeSpan.FromMilliseconds(200);

    private readonly Random _random = new(unchecked((seed * 1000) + number));
    private readonly string _id = Guid.NewGuid().ToString();
    private readonly ConcurrentQueue<Said> _said = new();

    /// <summary>What was said and taken, in its order.</summary>
    public IReadOnlyCollection<Said> Said => _said;

    public Mailbox Heard => platform.In($"a:{_id}");

    /// <summary>Types until it is enough.</summary>
    /// <param name="most">The most messages.</param>
    /// <param name="pause">The longest pause between two.</param>
    /// <param name="enough">Ends the typing behind the message that is being said.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    public async Task FindStateAsync(
        int most, TimeSpan pause, CancellationToken enough, CancellationToken cancellationToken)
    {
        foreach (Step step in Step.Script(number).Take(most))
        {
            if (enough.IsCancellationRequested) return;
            _said.Enqueue(await SayAsync(step, cancellationToken));
            await Task.Delay(pause * _random.NextDouble(), cancellationToken);
        }
    }

    private async Task<Said> SayAsync(Step step, CancellationToken cancellationToken)
    {
        byte[] activity = Activity(step.Says);
        List<int> refusals = [];
        while (true)
        {
            Uri host = await entrance.PickAsync(_random, cancellationToken);
            int status = await BringAsync(host, activity, cancellationToken);
            if (status == 200) return new Said(step, Stopwatch.GetTimestamp(), refusals);
            refusals.Add(status);
            await Task.Delay(BroughtAgainAfter, cancellationToken);
        }
    }

    /// <returns>The status of the answer; 0 where none came.</returns>
    private async Task<int> BringAsync(Uri host, byte[] activity, CancellationToken cancellationToken)
    {
        using ByteArrayContent content = new(activity);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using HttpResponseMessage answer =
                await http.PostAsync(new Uri(host, "/api/messages"), content, cancellationToken);
            return (int)answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return Drills.Said.Unanswered;
        }
    }

    private byte[] Activity(string text) => System.Text.Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString("N"),
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = platform.ServiceUrl,
        ["locale"] = "en-US",
        // As the people of the sandbox: the clock is moved from one nudge to the next.
        ["localTimezone"] = "Europe/Berlin",
        ["from"] = new JsonObject { ["id"] = $"29:{_id}", ["name"] = $"Reader {number}", ["aadObjectId"] = _id },
        ["recipient"] = new JsonObject { ["id"] = "28:mentorbot", ["name"] = "MentorBot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = $"a:{_id}", ["conversationType"] = "personal", ["tenantId"] = Tenant,
        },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    }.ToJsonString());
}

/// <summary>A message that the bot has taken.</summary>
/// <param name="Step">What was said, and what is to come of it.</param>
/// <param name="At">When it was taken, as a timestamp of the machine.</param>
/// <param name="Refusals">The answers before; <see cref="Unanswered"/> where none came.</param>
internal sealed record Said(Step Step, long At, IReadOnlyList<int> Refusals)
{
    public const int Unanswered = 0;
}
