using System.Collections;
using System.Collections.Immutable;

namespace OocdPanel.Architecture.Tests;

/// <summary>A value of any type that records are made of, where only its kind matters.</summary>
internal static class Sample
{
    public const string Text = "words";

    public static object Of(Type type)
    {
        if (type == typeof(string))
            return Text;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner);
        if (type.IsArray || (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)))
            return OneOf(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0], type);
        if (type.IsPrimitive || type.IsEnum || type == typeof(Guid) || type == typeof(DateOnly) || type == typeof(DateTimeOffset))
            return Activator.CreateInstance(type)!;
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters() is not [var only] || only.ParameterType != type);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }

    private static object OneOf(Type element, Type list)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Of(element), 0);
        return list.IsGenericType && list.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(ImmutableArray).GetMethods().Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true, Name: "items" }])
                .MakeGenericMethod(element).Invoke(null, [array])!
            : array;
    }
}
