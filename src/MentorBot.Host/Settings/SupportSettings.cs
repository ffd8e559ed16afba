using System.ComponentModel.DataAnnotations;
using MentorBot.SmallTalk;

namespace MentorBot.Host.Settings;

/// <summary>Whom people can turn to: the section <c>Support</c>.</summary>
internal sealed class SupportSettings
{
    /// <summary>
    /// A name, an address, a telephone number. It is shown to people who need help, or want to report something.
    /// </summary>
    [RegularExpression(@"[^\r\n]{1,200}", ErrorMessage = "one line of at most 200 characters, which people are shown")]
    public string? Contact { get; set; }

    /// <summary>The contact as the features know it.</summary>
    public SupportContact ToContact() => new(string.IsNullOrWhiteSpace(Contact) ? null : Contact.Trim());
}
