using OocdPanel.Api.Cases;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Correct;

/// <summary>One part of a referral that can be corrected, with a page of its own.</summary>
/// <param name="Request">What is sent, from what was typed; the reason is added to it.</param>
public sealed record Correction(string Slug, string Name, Func<PostedForm, CorrectReferralRequest> Request)
{
    public static IReadOnlyList<Correction> Parts { get; } =
    [
        new("name", "The child’s name", f => Child(new(GivenName: f.Text("child.givenName"), FamilyName: f.Text("child.familyName")))),
        new("date-of-birth", "The date of birth", f => Child(new(DateOfBirth: f.Date("child.dateOfBirth")))),
        new("sex", "The sex", f => Child(new(Sex: f.Text("child.sex")))),
        new("ethnicity", "The ethnicity", f => Child(new(Ethnicity: f.Text("child.ethnicity")))),
        new("district", "The district the child lives in", f => Child(new(District: f.Text("child.district")))),
        new("identifiers", "The numbers that other systems know the child by", f => Child(new(Identifiers: [.. ChildValidator.Schemes.Select(scheme => new IdentifierRequest(scheme, f.Text($"identifier-{scheme}")))]))),
        new("particulars", "Family, address, school and language", f => Child(new(Particulars: Particulars(f)))),
        new("crime", "The crime reference and the officer in the case", f => new(CrimeReference: f.Text("crimeReference"), OfficerInTheCase: f.Text("officerInTheCase"))),
        new("offence", "An offence or its date", f => new(Offence: new(f.Number("offence.place"), f.Text("offence.code"), f.Date("offence.on")))),
        new("admission", "What the child admits", f => new(Admission: f.Text("admission"))),
        new("evidence", "Whether the evidence is sufficient to charge", f => new(EvidenceSufficient: f.YesNo("evidenceSufficient"))),
    ];

    /// <summary>The particulars that are typed or chosen from a list, and so can be emptied.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["gender", "language", "address", "parentOrCarer", "parentContact", "school", "socialWorker"];

    /// <summary>Those that a case has: of a child referred for prevention nothing of an offence is told.</summary>
    public static IEnumerable<Correction> PartsOf(CaseView found) => Parts.TakeWhile(part => found.Source != PreventionWork.Code || part.Slug != "crime");

    private static CorrectReferralRequest Child(CorrectedChildRequest child) => new(Child: child);

    private static ParticularsRequest Particulars(PostedForm form)
    {
        string? Text(string member) => form.Text($"child.particulars.{member}");
        return new(
            Gender: Text("gender"), Language: Text("language"), InterpreterNeeded: form.YesNo("child.particulars.interpreterNeeded"), Address: Text("address"),
            ParentOrCarer: Text("parentOrCarer"), ParentContact: Text("parentContact"), School: Text("school"), SchoolStatus: Text("schoolStatus"),
            LookedAfter: form.YesNo("child.particulars.lookedAfter"), SocialWorker: Text("socialWorker"));
    }
}
