namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

/// <summary>A request that nobody may be let in with.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Authorization">The header that it comes with; null: none.</param>
internal sealed record Forgery(string Name, Func<TokenForge, string?> Authorization)
{
    private static readonly Dictionary<string, Forgery> ByName = ((Forgery[])
        [
            .. ForgedSignatures.All, .. ForgedKeys.All, .. ForgedClaims.All, .. ForeignTokens.All,
            .. DamagedTokens.All, .. ForgedActivities.All])
        .ToDictionary(forgery => forgery.Name);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>What is wrong with the activity that it comes with.</summary>
    public Action<JsonObject> Change { get; init; } = static _ => { };

    /// <summary>One whose header is a bearer token.</summary>
    public static Forgery Bearer(string name, Func<TokenForge, string> token) =>
        new(name, forge => $"Bearer {token(forge)}");

    public static Forgery Named(string name) => ByName[name];
}
