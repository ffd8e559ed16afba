using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>
/// What a built assembly calls outside itself, as <c>Namespace.Type.Member</c>; read from its metadata, so no spelling
/// hides it.
/// </summary>
internal static class CalledMembers
{
    public static IReadOnlySet<string> Of(string assemblyPath)
    {
        using PEReader file = new(File.OpenRead(assemblyPath));
        MetadataReader metadata = file.GetMetadataReader();
        HashSet<string> names = [];
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (TypeName(metadata, member.Parent) is { } type) names.Add($"{type}.{metadata.GetString(member.Name)}");
        }

        return names;
    }

    private static string? TypeName(MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => TypeName(metadata, metadata.GetTypeReference((TypeReferenceHandle)type)),
        HandleKind.TypeSpecification =>
            Generic(
                metadata,
                metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature)),
        _ => null,
    };

    private static string TypeName(MetadataReader metadata, TypeReference type) =>
        $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    // ECMA-335, II.23.2.14: GENERICINST, CLASS or VALUETYPE, then the type.
    private static string? Generic(MetadataReader metadata, BlobReader signature)
    {
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return null;
        signature.ReadCompressedInteger();
        return TypeName(metadata, signature.ReadTypeHandle());
    }
}
