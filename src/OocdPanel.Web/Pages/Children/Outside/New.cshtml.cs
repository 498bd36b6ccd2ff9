using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Pages.Referrals.Submit;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children.Outside;

/// <summary>A disposal given outside the panel to a child who may be new to the service: who it is, and what was given.</summary>
public sealed class NewModel : OocdPage
{
    public IReadOnlyList<Option> Disposals => GivenForm.Disposals(Reference, Today);

    public ReferenceOptions Lists => new(Reference, Today);

    /// <summary>Children who may be this one, once the service has said so.</summary>
    public IReadOnlyList<PossibleMatch> Matches { get; private set; } = [];

    public IReadOnlyList<Option> MatchOptions => CheckModel.OptionsOf(Matches);

    public Task<IActionResult> OnPostAsync()
    {
        IdentifierRequest[] identifiers = Form.Text(Question.IdentifierField("police")) is { } number ? [new("police", number)] : [];
        var child = new ChildRequest(
            Form.Text("child.givenName"), Form.Text("child.familyName"), Form.Date("child.dateOfBirth"), Form.Text("child.sex"), Form.Text("child.ethnicity"), Form.Text("child.district"),
            identifiers, Form.Text(CheckModel.Match));
        return DoAsync(
            new ReportOutsideDisposalSlice(), new Target(), new ReportOutsideDisposalRequest(child, GivenForm.Of(Form)), _ => Done("It is on the child’s record", OocdPages.Root));
    }

    protected override void WhenRefused(Refusal? refusal) => Matches = refusal is MayBeKnown known ? known.Matches : [];
}
