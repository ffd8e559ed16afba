using MentorBot.Teams.Inbound;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Activities as they are read and mapped.</summary>
internal static class Mapping
{
    private static readonly SenderReader Senders = new("", []);

    public static TextSaid Said(JsonObject activity) => Assert.IsType<TextSaid>(Map(activity));

    public static InboundEvent? Map(JsonObject activity) => new ActivityMapper(Senders).Map(Read(activity));

    public static Activity Read(JsonObject activity)
    {
        (Activity? read, string? fault) = ActivityReader.Read(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        Assert.Null(fault ?? ActivityCheck.Fault(read!, Senders));
        return read!;
    }
}
