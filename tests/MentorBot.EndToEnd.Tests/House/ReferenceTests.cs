using System.Reflection;
using System.Xml.Linq;

namespace MentorBot.EndToEnd.Tests.House;

public sealed class ReferenceTests
{
    [Fact]
    public void Every_project_refers_to_what_the_table_allows()
    {
        Assert.True(ProjectFile.All.Count >= 7, $"Only {ProjectFile.All.Count} projects were found.");
        Assert.Empty(ProjectFile.All.SelectMany(AllowedReferences.Problems));
    }

    [Fact]
    public void Every_assembly_uses_what_the_table_allows() =>
        Assert.Empty(ProjectFile.Program.SelectMany(project =>
            AllowedReferences.Problems(
                project.Name, Assembly.Load(project.Assembly).GetReferencedAssemblies().Select(name => name.Name!))));

    [Theory]
    [InlineData("Conversation", """<PackageReference Include="Microsoft.Extensions.Logging.Abstractions" />""")]
    [InlineData("MentorBot", """<ProjectReference Include="../MentorBot.Teams/MentorBot.Teams.csproj" />""")]
    [InlineData("MentorBot", """<PackageReference Include="Quartz" />""")]
    [InlineData("Turns", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    [InlineData("Teams", """<ProjectReference Include="..\MentorBot.Storage\MentorBot.Storage.csproj" />""")]
    [InlineData("Sandbox", """<ProjectReference Include="../MentorBot/MentorBot.csproj" />""")]
    [InlineData("Unheard", "")]
    public void A_reference_that_the_table_does_not_allow_is_found(string name, string reference) =>
        Assert.Single(AllowedReferences.Problems(
            new ProjectFile(
                name,
                XElement.Parse($"<Project Sdk='Microsoft.NET.Sdk'><ItemGroup>{reference}</ItemGroup></Project>"))));

    [Fact]
    public void An_assembly_that_uses_what_it_may_not_is_found()
    {
        Assert.Single(AllowedReferences.Problems(
            "MentorBot", ["System.Runtime", "MentorBot.Teams", "MentorBot.Turns"]));
        Assert.Single(AllowedReferences.Problems("Turns", ["Microsoft.AspNetCore.Http.Abstractions"]));
    }
}
