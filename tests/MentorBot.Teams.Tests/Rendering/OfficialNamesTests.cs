using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AdaptiveCards;

namespace MentorBot.Teams.Tests.Rendering;

/// <summary>
/// The package AdaptiveCards can take the place of the project of that name: nothing here has to be written anew.
/// </summary>
public sealed class OfficialNamesTests
{
    [Fact]
    public void Every_public_member_is_one_of_the_package_with_the_same_type()
    {
        Type[] types = typeof(AdaptiveCard).Assembly.GetExportedTypes();
        Assert.InRange(types.Length, 30, 100);
        Assert.Empty(types.SelectMany(Documented.Problems));
    }

    [Fact]
    public void The_renderer_uses_nothing_that_the_package_has_not()
    {
        (string Type, string Member)[] used = [.. Used()];
        Assert.Contains(("AdaptiveTypedElement", "AdditionalProperties"), used);
        Assert.InRange(used.Length, 40, 200);
        Assert.Equal(
            [("AdaptiveCard", "ToUtf8Json()")], used.Where(static one => !Documented.Has(one.Type, one.Member)));
    }

    [Fact]
    public void A_member_that_the_package_has_not_is_found() => Assert.Equal(
        [
            "AdaptiveChoice has new(int) (), and the package has none.",
            "AdaptiveChoice has Title (int), and the package string.",
            "AdaptiveChoice has Colour (string), and the package has none.",
        ],
        Documented.Problems(typeof(Sample.AdaptiveChoice)));

    [Fact]
    public void A_type_that_the_package_has_not_is_found() =>
        Assert.Equal(["Sample is no type of the package."], Documented.Problems(typeof(Sample)));

    /// <summary>What the channel's assembly uses of AdaptiveCards, read from its metadata.</summary>
    private static IEnumerable<(string Type, string Member)> Used()
    {
        using PEReader file = new(File.OpenRead(typeof(TeamsOptions).Assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            if (metadata.GetString(type.Namespace) == nameof(AdaptiveCards))
                yield return (metadata.GetString(type.Name), NameOf(metadata, member));
        }
    }

    private static string NameOf(MetadataReader metadata, MemberReference member)
    {
        string name = metadata.GetString(member.Name);
        if (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal))
            return name[4..];
        MethodSignature<string> signature = member.DecodeMethodSignature(new SignatureNames(), null);
        return $"{(name == ".ctor" ? "new" : name)}({string.Join(", ", signature.ParameterTypes)})";
    }

    private sealed class Sample
    {
        public sealed class AdaptiveChoice(int colour)
        {
            public int Title => colour;

            public string? Colour { get; set; }
        }
    }
}
