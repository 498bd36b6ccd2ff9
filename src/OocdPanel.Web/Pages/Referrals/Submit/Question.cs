using OocdPanel.Api.Referrals;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>One question of the referral: its address, the fields it asks, and where its answers go.</summary>
/// <param name="Fields">Names of the request’s fields, by which its rules’ messages find the page.</param>
/// <param name="Optional">Can be skipped with one click.</param>
public sealed record Question(string Slug, string Title, IReadOnlyList<string> Fields, Func<SubmitReferralRequest, PostedForm, SubmitReferralRequest>? Answer = null, bool Optional = false)
{
    /// <summary>In the order in which they are asked. Those without an answer of their own have pages of their own.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        new("name", "What is the child’s name?", ["child.givenName", "child.familyName"], (r, f) => Child(r, c => c with { GivenName = f.Text("child.givenName"), FamilyName = f.Text("child.familyName") })),
        new("date-of-birth", "What is the child’s date of birth?", ["child.dateOfBirth"], (r, f) => Child(r, c => c with { DateOfBirth = f.Date("child.dateOfBirth") })),
        new("sex", "What is the child’s sex?", ["child.sex"], (r, f) => Child(r, c => c with { Sex = f.Text("child.sex") })),
        new("ethnicity", "What is the child’s ethnicity, as they define it?", ["child.ethnicity"], (r, f) => Child(r, c => c with { Ethnicity = f.Text("child.ethnicity") })),
        new("district", "Where does the child live?", ["child.district"], (r, f) => Child(r, c => c with { District = f.Text("child.district") })),
        new("identifiers", "Is the child known by a number?", ["child.identifiers"], (r, f) => Child(r, c => c with { Identifiers = Identifiers(f) })),
        new("offences", "What offences is the child referred for?", ["offences"]),
        new("crime", "What is the crime reference, and who is the officer in the case?", ["crimeReference", "officerInTheCase"], (r, f) => r with { CrimeReference = f.Text("crimeReference"), OfficerInTheCase = f.Text("officerInTheCase") }),
        new("admission", "What does the child admit?", ["admission"], (r, f) => r with { Admission = f.Text("admission") }),
        new("evidence", "Is there evidence sufficient to charge?", ["evidenceSufficient"], (r, f) => r with { EvidenceSufficient = f.YesNo("evidenceSufficient") }),
        new("source", "Where does the referral come from?", ["source", "origin", "origin.court", "origin.hearingOn", "origin.prosecutorReference"], (r, f) => r with { Source = f.Text("source"), Origin = MoreAnswers.Origin(f) }),
        new("victims", "Who are the victims?", ["victims"]),
        .. MoreAnswers.Questions,
    ];

    public string Url => $"{ReferralPage.StartUrl}/{Slug}";

    private int Place => All.ToList().IndexOf(this);

    /// <summary>What comes after it: the next question, or the check of all answers.</summary>
    public string NextUrl => Place + 1 < All.Count ? All[Place + 1].Url : ReferralPage.CheckUrl;

    public string BackUrl => Place > 0 ? All[Place - 1].Url : ReferralPage.StartUrl;

    public static Question Of(string slug) => All.First(question => question.Slug == slug);

    /// <summary>The field that takes the child’s number of that scheme.</summary>
    public static string IdentifierField(string scheme) => $"identifier-{scheme}";

    internal static SubmitReferralRequest Child(SubmitReferralRequest request, Func<ChildRequest, ChildRequest> change) =>
        request with { Child = change(request.Child!) with { Match = null } };

    private static IdentifierRequest[] Identifiers(PostedForm form) =>
        [.. ChildValidator.Schemes.Select(scheme => new IdentifierRequest(scheme, form.Text(IdentifierField(scheme)))).Where(identifier => identifier.Value is not null)];
}
