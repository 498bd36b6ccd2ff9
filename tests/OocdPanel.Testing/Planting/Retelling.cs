using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Testing.Planting;

/// <summary>
/// An event of a generated history, told again of somebody else: other ids, other staff, another area, and in every personal
/// member that can hold words something planted, also where nothing was said before.
/// </summary>
/// <param name="history">Which one: its records have ids like no other’s.</param>
/// <param name="born">Of the child.</param>
/// <param name="planted">What stands in a personal text, by the record that has it and the member’s name.</param>
internal sealed class Retelling(int history, DateOnly born, Func<Type, string, string> planted)
{
    public static readonly AreaCode Area = new("shropshire");
    public static readonly DistrictCode District = new("E06000051");

    private static readonly OffenceCode Offence = new("shoplifting");

    private readonly Dictionary<string, string> staff = [];

    public object Of(object told) => Of(told, within: false);

    public Guid Id(Guid id) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{history}/{id}")).AsSpan(0, 16));

    /// <summary>Whom the history has as somebody: two who are written of in the texts, and others.</summary>
    public UserId By(UserId user)
    {
        var (id, name) = user.Value switch
        {
            "fir" => ("z.q", "Zachariah Quimby"),
            "ash" => ("m.hart", "Morgan Hartwell"),
            var other => ($"q.{other.Replace(".", "", StringComparison.Ordinal)}", $"Quenby {char.ToUpperInvariant(other[0])}{other[1..].Replace(".", "", StringComparison.Ordinal)}ton"),
        };
        staff[id] = name;
        return new(id);
    }

    /// <summary>By their user id, the names of those who were met so far.</summary>
    public IReadOnlyDictionary<string, string> Staff => staff;

    private object Of(object told, bool within)
    {
        var type = told.GetType();
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(type.GetProperty(parameter.Name!)!, told, Marked(parameter, type) || within))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && constructor.GetParameters().All(parameter => parameter.Name != property.Name)))
            property.SetValue(made, Value(property, told, property.IsDefined(typeof(PersonalDataAttribute)) || within));
        return made;
    }

    private static bool Marked(ParameterInfo parameter, Type type) =>
        parameter.IsDefined(typeof(PersonalDataAttribute)) || type.GetProperty(parameter.Name!)?.IsDefined(typeof(PersonalDataAttribute)) == true;

    private object? Value(PropertyInfo member, object owner, bool personal) => Value(member.GetValue(owner), member.PropertyType, owner.GetType(), member.Name, personal);

    private object? Value(object? told, Type type, Type owner, string name, bool personal) => told switch
    {
        _ when personal && type == typeof(string) => planted(owner, name),
        DateOnly when personal && name == "DateOfBirth" => born,
        _ when personal && type.IsAssignableTo(typeof(IEnumerable<string>)) => new[] { planted(owner, name) },
        null or string => told,
        UserId user => By(user),
        AreaCode => Area,
        DistrictCode => District,
        OffenceCode { Value: "theft" or "unscored" } => Offence,
        Guid id => Id(id),
        ValueType when told.GetType().GetConstructors() is [var one] && one.GetParameters() is [{ ParameterType: var of }] && of == typeof(Guid) =>
            one.Invoke([Id((Guid)told.GetType().GetProperty("Value")!.GetValue(told)!)]),
        ValueType => told,
        IEnumerable many => Listed(many, type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0], owner, name, personal),
        _ => Of(told, personal),
    };

    private Array Listed(IEnumerable many, Type of, Type owner, string name, bool personal)
    {
        var made = many.Cast<object>().Select(one => Value(one, of, owner, name, personal)).ToArray();
        var list = Array.CreateInstance(of, made.Length);
        Array.Copy(made, list, made.Length);
        return list;
    }
}
