using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OocdPanel.Architecture.Tests;

/// <summary>Which of the banned symbols an assembly refers to: read from what was compiled, so that no suppression hides it.</summary>
internal static class UsedSymbols
{
    /// <param name="path">Of the assembly.</param>
    /// <param name="banned">As in BannedSymbols.txt: <c>T:</c> type, <c>N:</c> namespace, <c>M:</c> method, <c>P:</c> property.</param>
    public static IReadOnlyList<string> In(string path, IEnumerable<string> banned)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => FullName(metadata, handle)).ToHashSet();
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{FullName(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}")
            .ToHashSet();
        return [.. banned.Where(symbol => Uses(symbol[2..], symbol[0]))];

        bool Uses(string name, char kind) => kind switch
        {
            'T' => types.Contains(name),
            'N' => types.Any(type => type.StartsWith(name + ".", StringComparison.Ordinal)),
            'P' => members.Contains($"{name[..name.LastIndexOf('.')]}.get_{name[(name.LastIndexOf('.') + 1)..]}"),
            _ => members.Contains(name.Split('(')[0]),
        };
    }

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
