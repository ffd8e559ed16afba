using System.Reflection;

namespace MentorBot.Turns.Tests.Turns;

public sealed class TableTests
{
    [Fact]
    public void A_store_that_is_moved_takes_every_table_along() => Assert.Equal(
        typeof(Tables).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!),
        Tables.All);
}
