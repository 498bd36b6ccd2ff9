using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>What a court decided about a child who may be new to the service: who it is, and what was decided.</summary>
public sealed class NewModel : ReportedChildPage
{
    private const string Prefix = "decided.";

    public CourtForm Asked => new(Reference, Today, Prefix);

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ReportCourtOutcomeSlice(), new Target(), new ReportCourtOutcomeRequest(Child, CourtForm.Decided(Form, Prefix)),
        answer => Done("It is on the child’s record", OutcomesPage.UrlOf(answer.Id)));
}
