using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Pages.Assessments.Checks;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Cases;

/// <summary>One case: where it stands, what is recorded, and what the person may do next.</summary>
public sealed class CaseModel(FindingsOnCase findings) : CasePage
{
    /// <summary>What scrutiny found, for those who acted on the case.</summary>
    public IReadOnlyList<FindingOnCase> Findings { get; private set; } = [];

    public IReadOnlyList<NextSteps.Step> Next => NextSteps.For(Case, Me);

    /// <summary>With the age now; where it cannot be read, what stands for the name says why.</summary>
    public string Born => Case.Child.DateOfBirth is { } born ? $"{Words.Of(born)} (aged {Age.On(born, Today)})" : Case.Child.GivenName;

    public string Sex => Reference.CategoryInForce(Category.Sex, Case.Child.Sex, Today)?.Name ?? Words.Of(Case.Child.Sex);

    public string Ethnicity => Reference.Ethnicities.InForce(Case.Child.Ethnicity, Case.ReferredOn)?.Name ?? Words.Of(Case.Child.Ethnicity.Value);

    public string District => Reference.Areas.Districts(Case.ReferredOn).FirstOrDefault(district => district.Code == Case.Child.District)?.Name ?? Case.Child.District.Value;

    public string Offence(OffenceOnCase offence) => Names.Of(offence);

    /// <summary>Nothing for those who see a part of the case only.</summary>
    public IReadOnlyList<(string Key, string? Value)> Checks => new Sight(Me.Roles).Whole ? CheckRows.Of(Case, Reference, Today, Staff) : [];

    /// <summary>The child’s other cases are for those who assess and decide.</summary>
    public bool SeesOthers => new Sight(Me.Roles).Whole;

    /// <summary>False where the child is referred for prevention: then nothing of an offence is shown.</summary>
    public bool HasOffence => Case.Source != PreventionWork.Code;

    /// <summary>What the referral told beside what it had to.</summary>
    public Told Told => new(Case, Names);

    public Task<IActionResult> OnPostAcknowledgeAsync(Guid review) =>
        DoAsync(new AcknowledgeFindingSlice(), new Target(Review: new ReviewId(review)), new NothingToSay(), _ => Done("It is recorded that you read the finding", CaseUrl));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        Findings = await findings.OfAsync(Me, CaseId, Aborted);
        Version = null; // a finding is acknowledged whatever happens on the case
        return null;
    }

    /// <summary>The disposal that the panel decided, by name.</summary>
    public string Disposal => Case.Decision is { } decision ? Reference.Disposals.InForce(decision.Disposal, Today)?.Name ?? Words.Of(decision.Disposal.Value) : "";
}
