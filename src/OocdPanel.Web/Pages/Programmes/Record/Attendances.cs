using OocdPanel.Domain.Programmes;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Programmes.Record;

/// <summary>Whether a child came to a session, in words.</summary>
public static class Attendances
{
    public static IEnumerable<Option> Options => RecordSession.Attendances.Select(code => new Option(code, Of(code)));

    public static string Of(string code) => code switch
    {
        "late" => "Attended, but late",
        "missed-acceptable" => "Missed, with an acceptable reason",
        "missed-unacceptable" => "Missed, without an acceptable reason",
        _ => Words.Of(code),
    };
}
