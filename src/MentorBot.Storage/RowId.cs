namespace MentorBot.Storage;

/// <summary>A row's place in a table.</summary>
public readonly record struct RowId(string Partition, string Row);
