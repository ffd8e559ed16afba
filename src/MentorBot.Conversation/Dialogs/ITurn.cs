namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// The person's own rows, as they stood when the turn began and with what the turn has written since.
/// </summary>
public interface IRows
{
    /// <summary>The day where the person is, at some moment.</summary>
    DateOnly DayOf(DateTimeOffset moment);

    /// <summary>The row of that kind and id, or null.</summary>
    Task<T?> FindAsync<T>(RowKind<T> kind, string id, CancellationToken cancellationToken = default) where T : class;

    /// <summary>All rows of a kind, in order of their ids.</summary>
    Task<IReadOnlyList<T>> ListAsync<T>(RowKind<T> kind, CancellationToken cancellationToken = default) where T : class;
}

/// <summary>What a turn can change: it all goes into the one batch that the turn commits.</summary>
public interface ITurn : IRows
{
    /// <summary>Now, as people's clocks have it.</summary>
    DateTimeOffset Now { get; }

    /// <summary>A fresh id, the same again when the turn has to be done again.</summary>
    string NewId();

    /// <summary>Writes a row whole, whatever stood there.</summary>
    void Put<T>(RowKind<T> kind, string id, T row) where T : class;

    /// <summary>Removes a row if it is there.</summary>
    void Remove<T>(RowKind<T> kind, string id) where T : class;

    /// <summary>
    /// Says that something has come about. Whoever wants to react does so in the same turn, once the handler or the
    /// dialog has done its part.
    /// </summary>
    void Raise(object happened);

    /// <summary>Starts another dialog when this one has ended.</summary>
    /// <param name="dialog">Its name.</param>
    /// <param name="given">What is known already, by step.</param>
    void Next(string dialog, IReadOnlyDictionary<string, string> given);
}

/// <summary>
/// A kind of row that a feature keeps. Its row key is <c>{Name}|{id}</c>, or <c>{Name}</c> alone for the empty id.
/// </summary>
/// <param name="Name">The row key's prefix, lower case.</param>
/// <param name="Version">Of the shape of <typeparamref name="T"/>, from 1.</param>
public sealed record RowKind<T>(string Name, int Version)
{
    /// <summary>The row key of an id.</summary>
    public string Key(string id) => id.Length == 0 ? Name : $"{Name}|{id}";

    /// <summary>The id of a row key.</summary>
    public string IdOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == Name.Length ? "" : key[(Name.Length + 1)..];
    }
}
