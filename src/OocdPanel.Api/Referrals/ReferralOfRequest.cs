using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Referrals;

/// <summary>What was sent, once it is filled in, as the domain takes it. Blank text says nothing.</summary>
internal static class ReferralOfRequest
{
    public static ReferredOffence Of(OffenceRequest offence) => new(
        Said(offence.Code) is { } code ? new OffenceCode(code) : OffenceCode.NotListed, offence.On!.Value, offence.Seriousness,
        Said(offence.Description), Said(offence.Class), Said(offence.Group), Said(offence.Place), Said(offence.Aggravating), Said(offence.Mitigating));

    public static ReferredChild Of(ChildRequest child) => new(
        NameOf(child), child.DateOfBirth!.Value, child.Sex!, new EthnicityCode(child.Ethnicity!), new DistrictCode(child.District!), IdentifiersOf(child),
        Guid.TryParse(child.Match, out var known) ? new ChildId(known) : null, child.Match == ChildValidator.NewChild, Of(child.Particulars));

    public static PersonName NameOf(ChildRequest child) => new(child.GivenName!.Trim(), child.FamilyName!.Trim());

    public static Identifier[] IdentifiersOf(ChildRequest child) =>
        [.. (child.Identifiers ?? []).Select(identifier => new Identifier(identifier.Scheme!, identifier.Value!.Trim()))];

    public static ChildParticulars? Of(ParticularsRequest? given) => given is null || given == new ParticularsRequest() ? null : new(
        Said(given.Gender), Said(given.EthnicityObserved), Said(given.Language), given.InterpreterNeeded, Said(given.Address), Said(given.ParentOrCarer),
        Said(given.ParentContact), Said(given.School), Said(given.SchoolStatus), given.LookedAfter, Said(given.SocialWorker), given.Needs);

    public static Origin? Of(OriginRequest? given) => given is null ? null : new(Said(given.Court), given.HearingOn, Said(given.ProsecutorReference));

    public static Interview? Of(InterviewRequest? given) => given is null ? null : new(given.Held!.Value, given.On, Said(given.How));

    public static Release? Of(ReleaseRequest? given) => given is null ? null : new(given.Kind!, given.On!.Value);

    public static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
