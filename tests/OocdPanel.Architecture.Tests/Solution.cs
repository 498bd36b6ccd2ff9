using System.Reflection;
using System.Runtime.CompilerServices;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Architecture.Tests;

/// <summary>The assemblies and files that the rules are about.</summary>
internal static class Solution
{
    public static readonly Assembly Domain = typeof(Act).Assembly;
    public static readonly Assembly Api = typeof(Json).Assembly;
    public static readonly Assembly EventStore = typeof(EventLog).Assembly;
    public static readonly Assembly Web = Assembly.Load("OocdPanel.Web");
    public static readonly Assembly Host = Assembly.Load("OocdPanel.Host");
    public static readonly Assembly DomainTests = Assembly.Load("OocdPanel.Domain.Tests");
    public static readonly Assembly ApiTests = Assembly.Load("OocdPanel.Api.Tests");

    public static readonly string Root = RootAbove(AppContext.BaseDirectory);

    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Has(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>Files under a folder of the repository, by their path from its root, build output left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Types that somebody wrote, not those that the compiler made.</summary>
    public static IEnumerable<Type> Written(params IEnumerable<Assembly> assemblies) =>
        assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && !type.Name.Contains('<', StringComparison.Ordinal));

    private static string RootAbove(string directory) =>
        File.Exists(Path.Combine(directory, "OocdPanel.sln")) ? directory : RootAbove(Path.GetDirectoryName(directory)!);
}
