using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Platform;

/// <summary>What codes are called on a day; a code that is not in force is shown as words made from it.</summary>
public sealed class Names(ReferenceData reference, DateOnly day)
{
    public ReferenceData Reference => reference;

    public string Of(DisposalCode code) => reference.Disposals.InForce(code, day)?.Name ?? Words.Of(code.Value);

    public string Of(AgencyCode code) => reference.Agencies.InForce(code, day)?.Name ?? Words.Of(code.Value);

    public string Of(OffenceCode code) => reference.Offences.InForce(code, day)?.Description ?? Words.Of(code.Value);

    /// <summary>An offence of a case: by its name in the list, or as it is described.</summary>
    public string Of(OffenceOnCase offence) => offence.Code == OffenceCode.NotListed && offence.Description is { } described ? described : Of(offence.Code);

    /// <summary>Whether a gravity score comes from a matrix that was made up to show the service.</summary>
    public bool IsIllustrative(OffenceOnCase offence) =>
        offence.BaseGravity is not null && reference.Matrices.Any(matrix => matrix.Version == offence.Matrix && matrix.Illustrative);

    /// <summary>An entry of a short list; null where there is none.</summary>
    public string? Of(string kind, string? code) => code is null ? null : reference.CategoryInForce(kind, code, day)?.Name ?? Words.Of(code);

    public string Of(AreaCode code) => reference.Areas.NameOf(code, day) ?? reference.Areas.EverNameOf(code) ?? Words.Of(code.Value);

    /// <summary>Several, as a choice between them: <c>Community resolution or Outcome 22</c>.</summary>
    public string AnyOf(IEnumerable<DisposalCode> codes) => string.Join(" or ", codes.Select(Of));
}
