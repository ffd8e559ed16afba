namespace MentorBot.People;

/// <summary>Names what is different in what the directory says of a person.</summary>
internal static class ProfileChanges
{
    public static IEnumerable<string> Between(Profile before, Profile after)
    {
        (Circle was, Circle @is) = (before.Circle, after.Circle);
        (string Field, bool IsSame)[] fields =
        [
            ("name", before.Name == after.Name), ("email", before.Email == after.Email),
            ("manager", was.Manager == @is.Manager), ("mentor", was.Mentor == @is.Mentor),
            ("language", before.Language == after.Language), ("time zone", before.TimeZone == after.TimeZone),
            ("accounts", (before.Accounts ?? []).SequenceEqual(after.Accounts ?? [])),
            ("whom they lead", was.Reports.SequenceEqual(@is.Reports)),
            ("whom they mentor", was.Mentees.SequenceEqual(@is.Mentees)),
        ];
        return fields.Where(field => !field.IsSame).Select(field => field.Field);
    }
}
