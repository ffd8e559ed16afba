using MentorBot.Channels;

namespace MentorBot.Host.Rosters;

/// <summary>
/// The fields that a column can hold, and the names by which exports of personnel systems call them, in English and
/// German. The documentation of the bot lists them too.
/// </summary>
internal sealed class ColumnNames
{
    public const string Email = "email";
    public const string Name = "name";
    public const string PreferredName = "preferred name";
    public const string FirstName = "first name";
    public const string LastName = "last name";
    public const string Manager = "manager";
    public const string Mentor = "mentor";
    public const string Language = "language";
    public const string TimeZone = "time zone";

    /// <summary>
    /// The names of each field, in groups: where several columns hold one field, that of the first group counts.
    /// </summary>
    private static readonly (string Field, string[][] Names)[] Groups =
    [
        (Email,
        [
            [
                "work email", "business email", "company email", "corporate email", "official email", "office email",
                "email work", "primary work email", "email primary work", "dienstliche email", "email dienstlich",
                "geschäftliche email", "geschaeftliche email", "email geschäftlich", "berufliche email",
                "firmen email", "arbeits email",
            ],
            ["email", "mail", "email address", "email adresse", "email id", "primary email", "user email",
                "employee email"],
            ["upn", "user principal name"],
        ]),
        (Name,
        [
            ["full name", "vollständiger name"],
            ["name", "employee name", "worker name", "worker", "mitarbeitername"],
            ["display name", "anzeigename"],
        ]),
        (PreferredName, [["preferred name", "preferred full name", "known as", "rufname"]]),
        (FirstName, [["preferred first name"], ["first name", "given name", "forename", "vorname"]]),
        (LastName, [["last name", "surname", "family name", "nachname", "familienname"]]),
        (Manager,
        [
            [
                "manager email", "managers email", "line manager email", "direct manager email", "reports to email",
                "supervisor email", "supervisors email", "email manager", "manager upn", "vorgesetzte email",
                "vorgesetzter email", "email vorgesetzter", "email des vorgesetzten", "führungskraft email",
                "fuehrungskraft email", "email führungskraft",
            ],
            [
                "manager", "line manager", "direct manager", "reporting manager", "reports to", "reporting to",
                "managed by", "supervisor", "vorgesetzter", "vorgesetzte", "direkter vorgesetzter", "führungskraft",
                "fuehrungskraft",
            ],
        ]),
        (Mentor, [["mentor email", "mentors email", "email mentor"], ["mentor", "mentorin"]]),
        (Language, [["language", "preferred language", "sprache", "bevorzugte sprache"], ["locale"]]),
        (TimeZone, [["time zone", "preferred time zone", "time zone id", "tz", "zeitzone"]]),
    ];

    // Names of other things that are a typing error away from one of the above.
    private static readonly ColumnName[] NoErrors =
        [.. new[] { "team", "username", "mentee", "mentee email" }.Select(name => new ColumnName(name))];

    private readonly (string Field, int Group, ColumnName Name)[] _known;

    /// <param name="platforms">Each has a column of its name for the accounts there.</param>
    public ColumnNames(IReadOnlyList<IPlatform> platforms) =>
        _known =
        [
            .. from one in Groups
               from @group in one.Names.Index()
               from name in @group.Item
               select (one.Field, @group.Index, new ColumnName(name)),
            .. platforms.Select(platform => (platform.Name, 0, new ColumnName(platform.Name))),
        ];

    /// <summary>What a column can hold; the first two are required.</summary>
    public IEnumerable<string> Fields => _known.Select(known => known.Field).Distinct();

    /// <summary>The field that a column of this name holds, and the group of the name; otherwise null.</summary>
    public (string Field, int Group)? Find(ColumnName name)
    {
        foreach ((string field, int group, ColumnName known) in _known)
        {
            if (known.IsSame(name)) return (field, group);
        }

        return null;
    }

    /// <summary>The field whose column this probably is, with a typing error; otherwise null.</summary>
    public string? FindNearly(ColumnName name) =>
        NoErrors.Any(name.IsSame) ? null : _known.FirstOrDefault(known => name.IsNearly(known.Name)).Field;
}
