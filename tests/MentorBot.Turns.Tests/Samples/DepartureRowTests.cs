using MentorBot.Turns.DataExport;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Tests.Samples;

/// <summary>Every released row that is left of somebody who went is read, and written as it was.</summary>
public sealed class DepartureRowTests
{
    [Fact]
    public void An_alias_is_read()
    {
        PersonState state =
            JsonSerializer.Deserialize(Sample.Bytes("talk.moved.v1"), PersonStateJson.Default.PersonState)!;

        Assert.Equal("0199a1b2c3d47e5f8091a2b3c4d5e6f7", PersonId.Parse(state.MovedTo!).Person);
        Assert.Equal<string>(["slack|T1|U1"], state.Accounts);
        Sample.AssertSame("talk.moved.v1", state.ToBody().Json);
    }

    [Fact]
    public void What_is_left_of_a_talk_is_read()
    {
        PersonState state =
            JsonSerializer.Deserialize(Sample.Bytes("talk.forgotten.v1"), PersonStateJson.Default.PersonState)!;

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), state.Forgotten);
        Sample.AssertSame("talk.forgotten.v1", state.ToBody().Json);
    }

    [Fact]
    public void A_tombstone_is_read()
    {
        Tombstone stone = JsonSerializer.Deserialize(Sample.Bytes("forgotten.v1"), TombstoneJson.Default.Tombstone)!;

        Assert.Single(stone.Hashes);
        Sample.AssertSame("forgotten.v1", JsonSerializer.SerializeToUtf8Bytes(stone, TombstoneJson.Default.Tombstone));
    }

    [Fact]
    public void A_code_is_read()
    {
        CodeRow code = JsonSerializer.Deserialize(Sample.Bytes("code.v1"), LinkJson.Default.CodeRow)!;

        Assert.Equal("0199a1b2c3d47e5f8091a2b3c4d5e6f7", code.Person);
        Sample.AssertSame("code.v1", JsonSerializer.SerializeToUtf8Bytes(code, LinkJson.Default.CodeRow));
    }

    [Fact]
    public void A_code_that_somebody_took_is_read()
    {
        CodeRow code = JsonSerializer.Deserialize(Sample.Bytes("code.v1.taken"), LinkJson.Default.CodeRow)!;

        Assert.Equal("0199a1b2c3d47e5f8091a2b3c4d5e6f8", code.TakenBy);
        Sample.AssertSame("code.v1.taken", JsonSerializer.SerializeToUtf8Bytes(code, LinkJson.Default.CodeRow));
    }

    [Fact]
    public void A_link_to_ones_data_is_read()
    {
        RowCodec codec = new([EngineJson.Default, NudgeJson.Default, DataLinkJson.Default]);
        DataLink link = codec.Read(DataLink.Kind, Sample.Row("data-link.v1", "data-link"));

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 15, 0, TimeSpan.Zero), link.Until);
        Sample.AssertSame("data-link.v1", codec.Write(DataLink.Kind, link).Json);
    }
}
