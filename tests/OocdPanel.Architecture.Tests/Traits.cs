using System.Reflection;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>What tests say of themselves: <c>[Trait("Command", "decide-item"), Trait("Case", "refused")]</c>, on the class or the method.</summary>
internal static class Traits
{
    /// <summary>The cases that the tests of an assembly (or of some classes) prove, by the value of another trait.</summary>
    /// <param name="of"><c>Command</c> or <c>Rule</c>.</param>
    public static ILookup<string, string> Cases(string of, params IEnumerable<Type> classes) =>
        (from method in classes.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
         where method.IsDefined(typeof(FactAttribute), true)
         let traits = Of(method).Concat(Of(method.DeclaringType!)).ToList()
         from about in traits.Where(trait => trait.Name == of)
         from proves in traits.Where(trait => trait.Name == "Case")
         select (about, proves)).ToLookup(found => found.about.Value, found => found.proves.Value);

    /// <summary>What is still to be proved of each, in words.</summary>
    public static IEnumerable<string> Lacking(IEnumerable<string> about, ILookup<string, string> proved, Func<string, IEnumerable<string>> cases) =>
        about.Select(each => (each, Missing: cases(each).Except(proved[each]).ToList()))
            .Where(found => found.Missing.Count > 0)
            .Select(found => $"{found.each}: {string.Join(", ", found.Missing)}");

    private static IEnumerable<(string Name, string Value)> Of(MemberInfo member) => member.GetCustomAttributesData()
        .Where(data => data.AttributeType == typeof(TraitAttribute))
        .Select(data => ((string)data.ConstructorArguments[0].Value!, (string)data.ConstructorArguments[1].Value!));
}
