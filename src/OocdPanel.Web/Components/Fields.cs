using Microsoft.AspNetCore.Http;

namespace OocdPanel.Web.Components;

/// <summary>The fields a page has shown, in their order, so that the error summary can link to each.</summary>
public sealed class Fields
{
    private readonly Dictionary<string, string> _targets = [];
    private readonly List<string> _names = [];

    public static Fields On(HttpContext context)
    {
        if (context.Items[typeof(Fields)] is not Fields fields)
            context.Items[typeof(Fields)] = fields = new Fields();
        return fields;
    }

    /// <summary><c>offences[0].code</c> as an id: <c>offences-0-code</c>.</summary>
    public static string IdOf(string name) => string.Concat(name.Replace("]", "", StringComparison.Ordinal).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    /// <param name="target">The id of the first control of the field.</param>
    public void Shown(string name, string target)
    {
        if (_targets.TryAdd(name, target))
            _names.Add(name);
    }

    /// <summary>Where an error on that field links to, or on the list it stands in; null when the page does not show it.</summary>
    public string? TargetOf(string name) => _targets.GetValueOrDefault(name) ?? _targets.GetValueOrDefault(name.Split('[')[0]);

    /// <summary>The field’s place on the page; what is not shown comes last.</summary>
    public int PlaceOf(string name) => _names.IndexOf(name) is >= 0 and var place ? place : int.MaxValue;
}
