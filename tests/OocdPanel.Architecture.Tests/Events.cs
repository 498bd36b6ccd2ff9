using System.Reflection;
using System.Text.Json;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Architecture.Tests;

/// <summary>The stored events of the domain, their names and their golden examples.</summary>
internal static class Events
{
    public const string Folder = "contracts/events";

    public static IReadOnlyList<Type> All { get; } = [.. Solution.Written(Solution.Domain).Where(IsEvent).OrderBy(NameOf, StringComparer.Ordinal)];

    public static bool IsEvent(Type type) => !type.IsAbstract && StreamOf(type) is not null;

    public static string? StreamOf(Type type) =>
        type.IsSubclassOf(typeof(ChildEvent)) ? "child" :
        type.IsSubclassOf(typeof(CaseEvent)) ? "case" :
        type.IsSubclassOf(typeof(PanelEvent)) ? "panel" :
        type.IsSubclassOf(typeof(ProgrammeEvent)) ? "programme" :
        type.IsSubclassOf(typeof(ExerciseEvent)) ? "exercise" :
        type.IsSubclassOf(typeof(ReviewEvent)) ? "review" :
        type.IsSubclassOf(typeof(ReferenceEvent)) ? "reference" :
        type.IsSubclassOf(typeof(PolicyEvent)) ? "policy" : null;

    /// <summary>Empty when the event has no stored name.</summary>
    public static string NameOf(Type type) => type.GetCustomAttribute<StoredAttribute>()?.Name ?? "";

    /// <summary><c>case.closed.v1</c> stands in <c>case/closed.v1.json</c>.</summary>
    public static string GoldenOf(Type type) => GoldenOf(NameOf(type));

    public static string GoldenOf(string name) => $"{Folder}/{name.Split('.', 2)[0]}/{name.Split('.', 2)[1]}.json";

    public static object Load(Type type) => JsonSerializer.Deserialize(Solution.Read(GoldenOf(type)), type, Json.Options)!;

    /// <summary>A stream of its own takes the event.</summary>
    /// <exception cref="System.Diagnostics.UnreachableException">It does not know the event.</exception>
    public static object Fold(object happened) => happened switch
    {
        ChildEvent e => Child.Evolve(Child.Unknown, e),
        CaseEvent e => Case.Evolve(new Case(default), e),
        PanelEvent e => Panel.Evolve(new Panel(default), e),
        ReferenceEvent e => Imports.Evolve(Imports.None, e),
        PolicyEvent e => PolicyChanges.Evolve(PolicyChanges.None, e),
        ExerciseEvent e => Exercise.Evolve(new Exercise(default), e),
        ReviewEvent e => Review.Evolve(new Review(default), e),
        ProgrammeEvent e => Programme.Evolve(new Programme(default), e),
        _ => throw new ArgumentException($"{happened} belongs to no stream", nameof(happened)),
    };
}
