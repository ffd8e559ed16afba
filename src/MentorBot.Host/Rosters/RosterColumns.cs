using MentorBot.People;

namespace MentorBot.Host.Rosters;

/// <summary>Which column of a file holds what.</summary>
internal sealed class RosterColumns
{
    private readonly RosterRow _header;
    private readonly ColumnNames _names;
    private readonly IReadOnlyList<ColumnMapping> _mappings;
    private readonly Dictionary<string, int> _places = [];
    private readonly List<string> _problems = [];
    private readonly SortedSet<int> _ignored = [];
    private readonly HashSet<string> _nearly = [];

    public RosterColumns(RosterRow header, ColumnNames names, IReadOnlyList<ColumnMapping> mappings)
    {
        (_header, _names, _mappings) = (header, names, mappings);
        Width = 1 + Array.FindLastIndex(header.Cells, cell => new ColumnName(cell).IsNamed);
        PlaceMapped();
        PlaceKnown();
        foreach (int place in Places().Where(place => !_places.ContainsValue(place))) _ignored.Add(place);
        if (!Has(ColumnNames.Email) && !_nearly.Contains(ColumnNames.Email)) Miss(ColumnNames.Email);
        if (!NameFields.Any(field => Has(field) || _nearly.Contains(field))) Miss(ColumnNames.Name);
    }

    private static IEnumerable<string> NameFields =>
        [ColumnNames.Name, ColumnNames.PreferredName, ColumnNames.FirstName, ColumnNames.LastName];

    /// <summary>How many columns there are, without unnamed ones at the end.</summary>
    public int Width { get; }

    /// <summary>How many columns there are.</summary>
    public int HeaderWidth => _header.Cells.Length;

    /// <summary>What is wrong with the first line.</summary>
    public IEnumerable<RosterProblem> Problems => _problems.Select(reason => new RosterProblem(_header.Line, reason));

    /// <summary>How many of these columns are known.</summary>
    public static int CountKnown(
        IReadOnlyList<string> header, ColumnNames names, IReadOnlyList<ColumnMapping> mappings) =>
        header.Count(name => names.Find(new ColumnName(name)) is not null
            || mappings.Any(mapping => IsOf(mapping, name)));

    /// <summary>The names of the columns that are not read; of unnamed ones those with something in them.</summary>
    public IReadOnlyList<string> Ignored(IReadOnlyList<RosterRow> rows) =>
        [
            .. _ignored.Where(place => place < Width && new ColumnName(_header.Cells[place]).IsNamed)
                .Select(place => _header.Cells[place]),
            .. Enumerable.Range(0, _header.Cells.Length)
                .Where(place => !_places.ContainsValue(place) && !new ColumnName(_header.Cells[place]).IsNamed
                    && rows.Any(row => place < row.Cells.Length && row.Cells[place].Length > 0))
                .Select(place => string.Create(CultureInfo.InvariantCulture, $"(column {place + 1}, without a name)")),
        ];

    /// <summary>The field in a line; empty where it is empty or there is no such column.</summary>
    public string Of(RosterRow row, string field) =>
        _places.TryGetValue(field, out int place) && place < row.Cells.Length ? row.Cells[place] : "";

    /// <summary>Whether there is a column for it.</summary>
    public bool Has(string field) => _places.ContainsKey(field);

    private static bool IsOf(ColumnMapping mapping, string name) =>
        mapping.Column.Equals(name, StringComparison.OrdinalIgnoreCase)
            || (new ColumnName(mapping.Column) is { IsNamed: true } meant && meant.IsSame(new ColumnName(name)));

    private IEnumerable<int> Places() =>
        Enumerable.Range(0, Width).Where(place => new ColumnName(_header.Cells[place]).IsNamed);

    private void PlaceMapped()
    {
        foreach (ColumnMapping mapping in _mappings)
        {
            int place = Array.FindIndex(_header.Cells, cell => IsOf(mapping, cell));
            if (place < 0) _problems.Add($"--map names the column '{mapping.Column}', which is not here.");
            else if (mapping.Field == ColumnMapping.Ignore) _ignored.Add(place);
            else if (!_places.TryAdd(mapping.Field, place)) _problems.Add($"--map names '{mapping.Field}' twice.");
        }
    }

    private void PlaceKnown()
    {
        var found =
            from place in Places()
            where !_places.ContainsValue(place) && !_ignored.Contains(place)
            let name = new ColumnName(_header.Cells[place])
            select (place, name, known: _names.Find(name));
        foreach (var byField in found.ToList().GroupBy(one => one.known?.Field))
        {
            if (byField.Key is null)
            {
                foreach (var (place, name, _) in byField) RefuseNearly(place, name);
                continue;
            }

            var best = byField.GroupBy(one => one.known!.Value.Group).MinBy(group => group.Key)!.ToList();
            if (!_places.TryAdd(byField.Key, best[0].place)) continue; // The operator named another.
            if (best.Count > 1) RefuseTwice(byField.Key, best[0].place, best[1].place);
        }
    }

    private void RefuseNearly(int place, ColumnName name)
    {
        if (_names.FindNearly(name) is not { } field) return;
        string column = _header.Cells[place];
        _nearly.Add(field);
        _problems.Add(
            $"The column '{column}' is not known but nearly '{field}'; mend the name, or say what it is with "
                + $"--map \"{column}={field}\" or --map \"{column}={ColumnMapping.Ignore}\".");
    }

    private void RefuseTwice(string field, int first, int second)
    {
        (string one, string other) = (_header.Cells[first], _header.Cells[second]);
        _problems.Add(new ColumnName(one).IsSame(new ColumnName(other))
            ? $"The column '{other}' stands here more than once."
            : $"The columns '{one}' and '{other}' both mean '{field}'; say which one counts with "
                + $"--map \"{one}={field}\".");
    }

    private void Miss(string field) =>
        _problems.Add($"The column '{field}' is missing; a column with another name is named with "
            + $"--map \"Column={field}\".");
}
