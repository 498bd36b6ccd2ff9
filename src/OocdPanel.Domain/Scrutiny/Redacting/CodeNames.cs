using System.Globalization;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>What open members are called in a history under review. Records and districts have no name there, and areas none of their own.</summary>
internal sealed class CodeNames(ReferenceData reference, Redactor redactor, AreaCode home)
{
    /// <returns>Null where there is nothing to say, as of the id of a record.</returns>
    public string? Of(object value, DateOnly day) => value switch
    {
        CaseId or ChildId or PanelId or ProgrammeId or ExerciseId or ReviewId or Guid => null,
        DisposalCode code => reference.Disposals.InForce(code, day)?.Name ?? reference.CategoryInForce(Category.OutsideDisposal, code.Value, day)?.Name ?? Plain(code.Value),
        OffenceCode code => code == OffenceCode.NotListed ? "an offence that is not listed" : reference.Offences.InForce(code, day)?.Description ?? Plain(code.Value),
        AgencyCode code => reference.Agencies.InForce(code, day)?.Name ?? Plain(code.Value),
        EthnicityCode code => reference.Ethnicities.InForce(code, day)?.Name ?? Plain(code.Value),
        AreaCode code => code == home ? "the area" : "another area",
        DistrictCode => "a district of the area",
        DateOnly on => redactor.Day(on),
        DateTimeOffset or TimeOnly => "[time]",
        bool yes => yes ? "yes" : "no",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        string text => Plain(text),
        IEnumerable<object> list => Listed(list.Select(one => Of(one, day)).OfType<string>()),
        System.Collections.IEnumerable list => Listed(list.Cast<object>().Select(one => Of(one, day)).OfType<string>()),
        _ => value.ToString(),
    };

    private static string? Listed(IEnumerable<string> all) => string.Join(", ", all) is { Length: > 0 } text ? text : null;

    /// <summary>A code as words; what is words already stays.</summary>
    private static string Plain(string code) => code.Contains(' ', StringComparison.Ordinal) ? code : code.Replace('-', ' ');
}
