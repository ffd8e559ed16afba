using System.Text.Json.Serialization;

namespace MentorBot.Identity;

/// <summary>The owner of an account.</summary>
internal sealed record AccountRow(string Org, string Person)
{
    public const string RowKey = "account";

    public static RowBody BodyOf(PersonId person) =>
        new(
            "account", 1,
            JsonSerializer.SerializeToUtf8Bytes(
                new AccountRow(person.Org, person.Person), DirectoryJson.Default.AccountRow));
}

/// <summary>The owner of an e-mail address.</summary>
internal sealed record EmailRow(string Person)
{
    public const string Kind = "email";

    public static RowBody BodyOf(PersonId person) =>
        new(Kind, 1, JsonSerializer.SerializeToUtf8Bytes(new EmailRow(person.Person), DirectoryJson.Default.EmailRow));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AccountRow))]
[JsonSerializable(typeof(EmailRow))]
internal sealed partial class DirectoryJson : JsonSerializerContext;
