namespace MentorBot.Benchmarks.Store;

/// <summary>
/// One kind of work, a fixed amount of it: the emulator slows as a table grows, so that whoever is faster would be
/// given more to do.
/// </summary>
/// <param name="Name">As the peer's script knows it.</param>
/// <param name="Operations">How many are measured; half as many come before as warm-up.</param>
internal sealed record StoreLeg(string Name, int Operations)
{
    /// <summary>Rows of a batch, and of the partition that is read.</summary>
    public const int Rows = 100;

    /// <summary>Rows that a turn usually writes: the talk, a goal or a check-in, messages, what is due.</summary>
    public const int RowsOfATurn = 5;

    public const int InFlight = 16;

    /// <summary>What a row says: as long as a goal or a check-in usually is.</summary>
    public const string Text =
        """{"title":"Write the first page of the guide for new colleagues","how":"Two of them """
        + """have read it and found their way","due":"2026-12-04","done":false}""";

    public static IReadOnlyList<StoreLeg> All { get; } =
    [
        new("reads", 4_000), new("inserts", 2_000), new("turns", 1_000), new("batches", 60),
    ];
}
