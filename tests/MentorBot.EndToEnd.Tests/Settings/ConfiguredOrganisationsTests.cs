using MentorBot.Channels.Settings;
using MentorBot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace MentorBot.EndToEnd.Tests.Settings;

/// <summary>Who belongs together, by the settings.</summary>
public sealed class ConfiguredOrganisationsTests
{
    private const string Tenant = "5a9d0b0e-5c1f-4f0e-9d5e-0f6c1a7b2e10";

    [Fact]
    public void Without_any_everybody_belongs_together()
    {
        ConfiguredOrganisations organisations = Read();
        Assert.Equal(organisations.Of(Tenant), organisations.Of("T07HARBOR"));
    }

    [Fact]
    public void Tenants_and_workspaces_that_one_names_belong_together_and_to_nobody_elses()
    {
        ConfiguredOrganisations organisations = Read(
            ("harbor:TeamsTenants", Tenant), ("harbor:SlackTeams", "T07HARBOR, T08PIER"),
            ("quay:SlackTeams:0", "T09QUAY"));
        Assert.Equal(
            ["harbor", "harbor", "harbor"],
            [organisations.Of(Tenant.ToUpperInvariant()), organisations.Of("T07HARBOR"), organisations.Of("T08PIER")]);
        Assert.Equal("quay", organisations.Of("T09QUAY"));
    }

    [Fact]
    public void One_that_none_of_them_names_belongs_to_none_of_them_and_is_one_of_its_own()
    {
        ConfiguredOrganisations organisations =
            Read(
                ("harbor:TeamsTenants", Tenant), ("harbor:SlackTeams", "T07HARBOR"),
                ("harbor:TimeZone", "Europe/Berlin"));
        string[] unlisted = [organisations.Of("T10ELSE"), organisations.Of("T11ELSE"), organisations.Of("6b8e")];
        Assert.Equal(4, unlisted.Append("harbor").Distinct().Count());
        Assert.All(
            unlisted,
            org => Assert.Equal(
                (null, TimeZoneInfo.Utc), (organisations.LanguageOf(org), organisations.TimeZoneOf(org))));
        Assert.Equal("Europe/Berlin", organisations.TimeZoneOf("harbor").Id);
    }

    [Fact]
    public void A_workspace_in_two_of_them_is_refused_by_name()
    {
        SettingException refused =
            Assert.Throws<SettingException>(() => Read(
                ("harbor:SlackTeams", "T07HARBOR"), ("quay:SlackTeams", "t07harbor")));
        Assert.Contains("'T07HARBOR'", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static ConfiguredOrganisations Read(params (string Name, string Value)[] settings) =>
        ConfiguredOrganisations.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(
                $"Organisations:{setting.Name}", (string?)setting.Value)))
            .Build().GetSection("Organisations"));
}
