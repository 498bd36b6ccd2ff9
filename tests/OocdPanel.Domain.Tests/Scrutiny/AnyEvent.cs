using System.Collections;
using System.Reflection;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>One of every event that a history can hold, made by reflection: a new event, or a new member of one, cannot be forgotten.</summary>
/// <param name="personal">What stands in a personal text, by the record that has it and the member’s name.</param>
/// <param name="day">What stands in every date.</param>
/// <param name="within">Everything made is part of a personal member, and so personal itself.</param>
internal sealed class AnyEvent(Func<Type, string, string> personal, DateOnly day, bool within = false)
{
    /// <summary>Of a meeting, what is about one case.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(CaseEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && new[] { typeof(CaseEvent), typeof(ChildEvent), typeof(ProgrammeEvent), typeof(PanelEvent) }.Any(type.IsSubclassOf))
            .Where(type => !type.IsSubclassOf(typeof(PanelEvent)) || type.GetProperty("Case") is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public object Of(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, type, parameter.Name!, Marked(parameter, type)))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && constructor.GetParameters().All(parameter => parameter.Name != property.Name)))
            property.SetValue(made, Value(property.PropertyType, type, property.Name, property.IsDefined(typeof(PersonalDataAttribute))));
        return made;
    }

    private static bool Marked(ParameterInfo parameter, Type type) =>
        parameter.IsDefined(typeof(PersonalDataAttribute)) || type.GetProperty(parameter.Name!)?.IsDefined(typeof(PersonalDataAttribute)) == true;

    private object? Value(Type type, Type owner, string name, bool marked)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? marked || within ? personal(owner, name) : "code"
            : type == typeof(DateOnly) ? day
            : type == typeof(TimeOnly) ? new TimeOnly(10, 30)
            : type == typeof(int) || type == typeof(long) ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture)
            : type == typeof(bool) ? true
            : type == typeof(UserId) ? new UserId("m.hart")
            : type.IsAssignableTo(typeof(IEnumerable)) ? Listed(type.GetGenericArguments()[0], owner, name, marked)
            : type.IsValueType ? Activator.CreateInstance(type, type.GetConstructors()[0].GetParameters()[0].ParameterType == typeof(Guid) ? Guid.Parse("01a2c5d0-00ff-7000-8000-0000000000ff") : "code")
            : new AnyEvent(personal, day, marked || within).Of(type);
    }

    private Array Listed(Type of, Type owner, string name, bool marked)
    {
        var list = Array.CreateInstance(of, 1);
        list.SetValue(Value(of, owner, name, marked), 0);
        return list;
    }
}
