using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;

namespace OocdPanel.Api.Referrals;

public sealed class SubmitReferralValidator : RequestValidator<SubmitReferralRequest>
{
    public SubmitReferralValidator()
    {
        RuleFor(r => r.Child).NotNull().WithMessage("Enter the child’s details");
        RuleFor(r => r.Child!).SetValidator(new ChildValidator()).When(r => r.Child is not null);
        RuleFor(r => r.Source).Required("Say where the referral comes from").OneOf(SubmitReferral.Sources);
        RuleFor(r => r.CrimeReference).Required("Enter the crime reference").ShortText();
        RuleFor(r => r.OfficerInTheCase).Required("Enter the officer in the case").ShortText();
        RuleFor(r => r.Admission).Required("Say what the child admits").OneOf(Admissions.Recordable);
        RuleFor(r => r.EvidenceSufficient).NotNull().WithMessage("Say whether there is evidence sufficient to charge");
        RuleFor(r => r.Offences).Required("Enter at least one offence").Must(offences => offences is null or { Count: <= 20 }).WithMessage("Enter 20 offences or fewer");
        RuleForEach(r => r.Offences).NotNull().WithMessage("Enter the offence").SetValidator(new OffenceValidator());
        RuleFor(r => r.Victims).Must(victims => victims is null or { Count: <= 10 }).WithMessage("Enter 10 victims or fewer");
        RuleForEach(r => r.Victims).NotNull().WithMessage("Enter the victim").SetValidator(new VictimValidator());
        RuleFor(r => r.Interview!).SetValidator(new InterviewValidator()).When(r => r.Interview is not null);
        RuleFor(r => r.Release!).SetValidator(new ReleaseValidator()).When(r => r.Release is not null);
        RuleFor(r => r.CoSuspects).LongText();
        RuleFor(r => r.EarlierOutcomes).LongText();
        RuleFor(r => r.Flags).FewCodes("flags");
        RuleFor(r => r.SuggestedDisposal).ShortText();
        WhereItComesFrom();
    }

    /// <summary>Each source names what the others cannot; a court return may carry the prosecutor’s reference, too.</summary>
    private void WhereItComesFrom()
    {
        RuleFor(r => r.Origin!).SetValidator(new OriginValidator()).When(r => r.Origin is not null);
        RuleFor(r => r.Origin).Must(origin => !string.IsNullOrWhiteSpace(origin?.Court))
            .WithMessage("Enter the court that sent the case back").When(r => r.Source == SubmitReferral.CourtReturn).OverridePropertyName("origin.court");
        RuleFor(r => r.Origin).Must(origin => origin?.HearingOn is not null)
            .WithMessage("Enter the date of the hearing").When(r => r.Source == SubmitReferral.CourtReturn).OverridePropertyName("origin.hearingOn");
        RuleFor(r => r.Origin).Must(origin => !string.IsNullOrWhiteSpace(origin?.ProsecutorReference))
            .WithMessage("Enter the prosecutor’s reference").When(r => r.Source == SubmitReferral.Prosecutor).OverridePropertyName("origin.prosecutorReference");
        RuleFor(r => r.Origin).Must(origin => string.IsNullOrWhiteSpace(origin?.Court) && origin?.HearingOn is null)
            .WithMessage("Only a court return names a court and a hearing").When(r => r.Source is not null and not SubmitReferral.CourtReturn);
        RuleFor(r => r.Origin).Must(origin => string.IsNullOrWhiteSpace(origin?.ProsecutorReference))
            .WithMessage("A referral by the police has no prosecutor’s reference").When(r => r.Source == "police");
    }
}

public sealed class ChildValidator : AbstractValidator<ChildRequest>
{
    /// <summary>The answer to possible matches when it is none of them.</summary>
    public const string NewChild = "new";

    public static IReadOnlyList<string> Schemes { get; } = ["police", "pnc", "case-system"];

    public ChildValidator()
    {
        RuleFor(c => c.GivenName).Required("Enter the child’s given names").ShortText();
        RuleFor(c => c.FamilyName).Required("Enter the child’s family name").ShortText();
        RuleFor(c => c.DateOfBirth).NotNull().WithMessage("Enter the child’s date of birth");
        RuleFor(c => c.Sex).Required("Choose the child’s sex").ShortText();
        RuleFor(c => c.Ethnicity).Required("Choose the child’s ethnicity, or not stated").ShortText();
        RuleFor(c => c.District).Required("Choose the district the child lives in").ShortText();
        RuleFor(c => c.Identifiers).Must(identifiers => identifiers is null or { Count: <= 10 }).WithMessage("Enter 10 identifiers or fewer");
        RuleForEach(c => c.Identifiers).NotNull().WithMessage("Enter the identifier").ChildRules(identifier =>
        {
            identifier.RuleFor(i => i.Scheme).Required("Choose whose identifier it is").OneOf(Schemes);
            identifier.RuleFor(i => i.Value).Required("Enter the identifier").ShortText()
                .Must(value => string.IsNullOrEmpty(value) || value.Any(char.IsLetterOrDigit)).WithMessage("Enter an identifier with letters or digits");
        });
        RuleFor(c => c.Particulars!).SetValidator(new ParticularsValidator()).When(c => c.Particulars is not null);
        RuleFor(c => c.Match).Must(match => string.IsNullOrEmpty(match) || match == NewChild || Guid.TryParse(match, out _))
            .WithMessage("Give the id of the child it is, or ‘new’");
    }
}
