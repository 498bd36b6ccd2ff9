using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>How a member of an event is marked; a member of a marked one is marked with it.</summary>
internal enum Marking
{
    Open,
    Withheld,
    Personal,
}

/// <summary>One member of an event that holds something, and where it stands.</summary>
/// <param name="Path">Such as <c>offences[0].place</c>.</param>
/// <param name="Owner">The record that has it.</param>
/// <param name="Of">The value of the record that has it.</param>
internal sealed record EventMember(string Path, string Name, Type Owner, object Of, Marking Marking, object Value)
{
    private static readonly ConditionalWeakTable<Type, Shape[]> Shapes = new();

    private sealed record Shape(PropertyInfo Property, string Path, Marking Marking, bool Opens);

    /// <summary>The members of an event, those of its parts among them, in the order in which they are declared.</summary>
    public static IEnumerable<EventMember> In(object happened, string within = "")
    {
        foreach (var shape in Shapes.GetValue(happened.GetType(), ShapesOf))
        {
            if (shape.Property.GetValue(happened) is not { } value)
                continue;
            var path = within + shape.Path;
            if (!shape.Opens)
                yield return new(path, shape.Property.Name, happened.GetType(), happened, shape.Marking, value);
            else if (value is IEnumerable list)
                foreach (var inside in list.Cast<object>().SelectMany((part, i) => In(part, $"{path}[{i}].")))
                    yield return inside;
            else
                foreach (var inside in In(value, $"{path}."))
                    yield return inside;
        }
    }

    /// <summary>What can be set when the record is made; what is only derived from that says nothing new.</summary>
    private static Shape[] ShapesOf(Type type)
    {
        var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).ToLookup(parameter => parameter.Name);
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
                .Select(property =>
                {
                    var marking = MarkingOf([.. parameters[property.Name].Cast<ICustomAttributeProvider>(), property]);
                    return new Shape(property, char.ToLowerInvariant(property.Name[0]) + property.Name[1..], marking, marking == Marking.Open && HasParts(property.PropertyType));
                }),
        ];
    }

    private static Marking MarkingOf(IReadOnlyList<ICustomAttributeProvider> places) =>
        places.Any(place => place.IsDefined(typeof(PersonalDataAttribute), false)) ? Marking.Personal :
        places.Any(place => place.IsDefined(typeof(WithheldAttribute), false)) ? Marking.Withheld :
        Marking.Open;

    /// <summary>A record of ours, or a list of them.</summary>
    private static bool HasParts(Type type)
    {
        var of = type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments().LastOrDefault() ?? typeof(object) : type;
        return of.IsClass && of.Assembly == typeof(EventMember).Assembly;
    }
}
