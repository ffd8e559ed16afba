using System.ComponentModel.DataAnnotations;
using MentorBot.Conversation.Language;

namespace MentorBot.Host.Settings;

/// <summary>
/// One organisation: the section <c>Organisations:{name}</c>, without the lists of its tenants on each platform.
/// </summary>
internal sealed class OrganisationSettings : IValidatableObject
{
    /// <summary>Its time zone, by its name in the time zone database; null for UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// The language of people who have not chosen one, such as <c>de</c> or <c>de-AT</c>; null if there is none.
    /// </summary>
    public string? Language { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TimeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new ValidationResult("a time zone such as Europe/Berlin", [nameof(TimeZone)]);
        string[] languages = [.. Languages.All.Select(known => known.Name)];
        if (Language is not null && !languages.Contains(Language.Split('-')[0]))
            yield return new ValidationResult($"one of {string.Join(", ", languages)}", [nameof(Language)]);
    }
}
