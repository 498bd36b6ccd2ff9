using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Referrals;

/// <summary>What is to be put right; leave out what stays.</summary>
/// <param name="Why">Why it was wrong.</param>
public sealed record CorrectReferralRequest(
    CorrectedChildRequest? Child = null, CorrectedOffenceRequest? Offence = null, string? Admission = null, bool? EvidenceSufficient = null,
    string? CrimeReference = null, string? OfficerInTheCase = null, string? Why = null) : Request;

/// <param name="District">Of the case’s area: into another area a case is transferred.</param>
/// <param name="Identifiers">The numbers of the schemes that are touched; one without a value is taken out.</param>
/// <param name="Emptied">The members of the particulars that are to say nothing any more, such as <c>socialWorker</c>.</param>
public sealed record CorrectedChildRequest(
    string? GivenName = null, string? FamilyName = null, DateOnly? DateOfBirth = null, string? Sex = null, string? Ethnicity = null, ParticularsRequest? Particulars = null,
    string? District = null, IReadOnlyList<IdentifierRequest>? Identifiers = null, IReadOnlyList<string>? Emptied = null);

/// <param name="Place">Which of the case’s offences, from 0.</param>
public sealed record CorrectedOffenceRequest(int? Place, string? Code, DateOnly? On);

public sealed class CorrectReferralValidator : RequestValidator<CorrectReferralRequest>
{
    public CorrectReferralValidator()
    {
        RuleFor(r => r.Why).Required("Say why it is corrected").LongText();
        RuleFor(r => r.Admission).OneOf(Admissions.Recordable);
        RuleFor(r => r.CrimeReference).ShortText();
        RuleFor(r => r.OfficerInTheCase).ShortText();
        RuleFor(r => r.Child!).ChildRules(child =>
        {
            child.RuleFor(c => c.GivenName).ShortText();
            child.RuleFor(c => c.FamilyName).ShortText();
            child.RuleFor(c => c.Sex).ShortText();
            child.RuleFor(c => c.Ethnicity).ShortText();
            child.RuleFor(c => c.District).ShortText();
            child.RuleForEach(c => c.Identifiers).NotNull().WithMessage("Enter the number").ChildRules(identifier =>
            {
                identifier.RuleFor(i => i!.Scheme).Required("Say which system’s number it is").OneOf(ChildValidator.Schemes);
                identifier.RuleFor(i => i!.Value).ShortText();
            });
            child.RuleForEach(c => c.Emptied).OneOf(ChildParticulars.Members);
            child.RuleFor(c => c.Particulars!).SetValidator(new ParticularsValidator()).When(c => c.Particulars is not null);
        }).When(r => r.Child is not null);
        RuleFor(r => r.Offence!).ChildRules(offence =>
        {
            offence.RuleFor(o => o.Place).NotNull().WithMessage("Choose the offence");
            offence.RuleFor(o => o.Code).ShortText();
        }).When(r => r.Offence is not null);
    }
}

/// <summary>Whoever submitted it, and the youth justice service: a practitioner where the case is theirs.</summary>
public sealed class CorrectReferralSlice : CaseSlice<CorrectReferralRequest>
{
    public override string Name => "correct-referral";

    public override IReadOnlyList<string> Roles =>
        [Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.YjsManager, Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.ReferringOfficer];

    public override IValidator<CorrectReferralRequest> Validator { get; } = new CorrectReferralValidator();

    public override string? Related => Platform.Related.ChildAndTheirCases;

    protected override bool MovesTheCase => false;

    public override Outcome<Change> Decide(CorrectReferralRequest request, Act act, Work work) => CorrectReferral.Decide(
        new CorrectReferral(
            Of(request.Child, work.Child),
            new ReferralFacts(
                ReferralOfRequest.Said(request.Admission), request.EvidenceSufficient, ReferralOfRequest.Said(request.CrimeReference),
                ReferralOfRequest.Said(request.OfficerInTheCase)),
            request.Offence is { } offence ? new(offence.Place!.Value, ReferralOfRequest.Said(offence.Code) is { } code ? new OffenceCode(code) : null, offence.On) : null,
            request.Why!.Trim()),
        work.Case, work.Child, [.. work.Cases.Where(other => other.Id != work.Case.Id)], work.Reference);

    private static ChildFacts Of(CorrectedChildRequest? given, Child child)
    {
        if (given is null)
            return ChildFacts.None;
        var (first, family) = (ReferralOfRequest.Said(given.GivenName), ReferralOfRequest.Said(given.FamilyName));
        return new(
            first is null && family is null ? null : new PersonName(first ?? child.Name.Given, family ?? child.Name.Family), given.DateOfBirth,
            ReferralOfRequest.Said(given.Sex), ReferralOfRequest.Said(given.Ethnicity) is { } ethnicity ? new EthnicityCode(ethnicity) : null,
            ReferralOfRequest.Of(given.Particulars), ReferralOfRequest.Said(given.District) is { } district ? new DistrictCode(district) : null,
            given.Identifiers is { } touched ? Identifiers(touched, child) : null, given.Emptied is { Count: > 0 } emptied ? [.. emptied.Distinct()] : null);
    }

    /// <summary>Those of schemes that are not touched stay.</summary>
    private static Identifier[] Identifiers(IReadOnlyList<IdentifierRequest> touched, Child child) =>
    [
        .. child.Identifiers.Where(known => touched.All(identifier => identifier.Scheme != known.Scheme)),
        .. touched.Where(identifier => ReferralOfRequest.Said(identifier.Value) is not null).Select(identifier => new Identifier(identifier.Scheme!, identifier.Value!.Trim())),
    ];
}
