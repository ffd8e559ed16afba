using Xunit.Abstractions;

namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>A large programme writes to everybody at once: as fast as the platform lets it, and no faster.</summary>
public sealed class DeliveryTests(ITestOutputHelper output)
{
    private const double Least = 0.95;

    [DrillFact]
    public async Task Five_thousand_messages_to_a_thousand_people_go_at_the_platform_s_pace_each_once_and_in_order()
    {
        using TemporaryFolder folder = new();
        DeliveryResult result = await new DeliveryRun(1000, 5, 20).RunAsync(folder.Database, CancellationToken.None);
        output.WriteLine(Described(result));

        Assert.Equal((0, 0, 0, 0), (result.Lost, result.Twice, result.OutOfOrder, result.Left));
        Assert.InRange(result.OfCeiling, Least, 1);
        AssertOnlyTheThrottledWaited(result);
    }

    private static void AssertOnlyTheThrottledWaited(DeliveryResult result)
    {
        string throttled = DeliveryRun.ConversationOf(DeliveryRun.Throttled);
        Assert.Contains(throttled, result.RefusedIn.Keys);
        Assert.InRange(result.Refused, 1, result.Expected / 100);
        DateTimeOffset opened = result.Messages[0].At + DeliveryRun.ThrottledFor;
        Taken[] meanwhile = [.. result.Messages.Where(message => message.At < opened)];
        Assert.InRange((double)meanwhile.Length / PublishedLimits.Ceiling(meanwhile[0].At, meanwhile[^1].At), Least, 1);
        Assert.All(
            result.Messages.Where(message => message.Conversation == throttled),
            message => Assert.True(message.At >= opened, $"{message.At}"));
    }

    private static string Described(DeliveryResult result)
    {
        IEnumerable<int> inFiveSeconds =
            result.Messages.CountBy(message => (int)(message.At - result.Messages[0].At).TotalSeconds / 5)
                .OrderBy(some => some.Key).Select(some => some.Value);
        return $"{result.Rate:0.0}/s, {result.OfCeiling:P1} of {result.Ceiling}; at {result.Speed:0.0}-fold speed, "
            + $"{result.Took}, {result.Cpu}; "
            + $"refused {result.Refused} in {string.Join(' ', result.RefusedIn.Keys)}; in each 5 s "
            + $"{string.Join(' ', inFiveSeconds)}";
    }
}
