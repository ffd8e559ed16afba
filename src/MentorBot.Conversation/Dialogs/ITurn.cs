namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// The person's own rows, as stored when the turn began and changed by what the turn has written since.
/// </summary>
public interface IRows
{
    /// <summary>The date of a moment in the person's time zone.</summary>
    DateOnly DayOf(DateTimeOffset moment);

    /// <summary>The row of that kind and id, or null.</summary>
    Task<T?> FindAsync<T>(RowKind<T> kind, string id, CancellationToken cancellationToken = default) where T : class;

    /// <summary>All rows of a kind, in order of their ids.</summary>
    Task<IReadOnlyList<T>> ListAsync<T>(RowKind<T> kind, CancellationToken cancellationToken = default) where T : class;
}

/// <summary>What a turn can change. All changes go into the one batch that the turn commits.</summary>
public interface ITurn : IRows
{
    /// <summary>The current time, by the people's clock.</summary>
    DateTimeOffset Now { get; }

    /// <summary>A new id. It is the same when the turn is run again.</summary>
    string NewId();

    /// <summary>Writes a whole row, replacing any that exists.</summary>
    void Put<T>(RowKind<T> kind, string id, T row) where T : class;

    /// <summary>Removes a row if it is there.</summary>
    void Remove<T>(RowKind<T> kind, string id) where T : class;

    /// <summary>
    /// Announces that something has happened. Features that react do so in the same turn, after the handler or the
    /// dialog has finished.
    /// </summary>
    void Raise(object happened);

    /// <summary>Starts another dialog when this one has ended.</summary>
    /// <param name="dialog">The name of the dialog.</param>
    /// <param name="given">The values that are known already, by step.</param>
    void Next(string dialog, IReadOnlyDictionary<string, string> given);
}

/// <summary>
/// A kind of row that a feature keeps. Its row key is <c>{Name}|{id}</c>, or <c>{Name}</c> alone for the empty id.
/// </summary>
/// <param name="Name">The prefix of the row key, in lower case.</param>
/// <param name="Version">The version of the format of <typeparamref name="T"/>, from 1.</param>
public sealed record RowKind<T>(string Name, int Version)
{
    /// <summary>The row key for an id.</summary>
    public string Key(string id) => id.Length == 0 ? Name : $"{Name}|{id}";

    /// <summary>The id in a row key.</summary>
    public string IdOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == Name.Length ? "" : key[(Name.Length + 1)..];
    }
}
