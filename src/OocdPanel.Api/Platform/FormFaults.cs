using System.Text.Json;
using FluentValidation;

namespace OocdPanel.Api.Platform;

/// <summary>Is the form filled in? Characters that no text may hold first, then the command's own validator.</summary>
public static class FormFaults
{
    private static readonly string[] ControlCharacters = ["Remove the control characters from this text"];

    /// <summary>Messages by field, for a request that is still being filled in; empty when nothing is wrong.</summary>
    public static IReadOnlyDictionary<string, string[]> Of<TRequest>(Slice<TRequest> slice, TRequest request)
        where TRequest : Request => Of(slice.Validator, request);

    /// <summary>The same for what is no command.</summary>
    public static IReadOnlyDictionary<string, string[]> Of<TRequest>(IValidator<TRequest> validator, TRequest request)
        where TRequest : Request => Of(validator, request, JsonSerializer.SerializeToElement(request, Json.Options)) ?? new Dictionary<string, string[]>();

    internal static IReadOnlyDictionary<string, string[]>? Of<TRequest>(IValidator<TRequest> validator, TRequest request, JsonElement sent)
        where TRequest : Request
    {
        var unprintable = Unprintable(sent, "").ToDictionary(field => field, _ => ControlCharacters);
        if (unprintable.Count > 0)
            return unprintable;
        var checkedForm = validator.Validate(request);
        return checkedForm.IsValid
            ? null
            : checkedForm.Errors.GroupBy(error => FieldName(error.PropertyName))
                .ToDictionary(field => field.Key, field => field.Select(error => error.ErrorMessage).Distinct().ToArray());
    }

    /// <summary><c>Offences[0].Code</c> as the sender writes it: <c>offences[0].code</c>. What begins small is as it was sent already.</summary>
    private static string FieldName(string property) => property.Length > 0 && char.IsLower(property[0])
        ? property
        : string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>Control characters but for line breaks and tabs, and what is no character at all.</summary>
    internal static bool IsUnprintable(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFE' or '\uFFFF';

    private static IEnumerable<string> Unprintable(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.String when element.GetString()!.Any(IsUnprintable) => [path],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Unprintable(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Unprintable(item, $"{path}[{i}]")),
        _ => [],
    };
}
