using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Pages.Referrals.Submit;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Prevention;

/// <summary>Refers a child for support without an offence: who it is, and what the concerns are.</summary>
public sealed class NewModel : OocdPage
{
    public const string Address = $"{ReferralPage.StartUrl}/prevention";

    public ReferenceOptions Lists => new(Reference, Today);

    /// <summary>Children who may be this one, once the service has said so.</summary>
    public IReadOnlyList<PossibleMatch> Matches { get; private set; } = [];

    public IReadOnlyList<Option> MatchOptions => CheckModel.OptionsOf(Matches);

    public Task<IActionResult> OnPostAsync()
    {
        IdentifierRequest[] identifiers = Form.Text(Question.IdentifierField("case-system")) is { } number ? [new("case-system", number)] : [];
        var child = new ChildRequest(
            Form.Text("child.givenName"), Form.Text("child.familyName"), Form.Date("child.dateOfBirth"), Form.Text("child.sex"), Form.Text("child.ethnicity"), Form.Text("child.district"),
            identifiers, Form.Text(CheckModel.Match), new ParticularsRequest(
                ParentOrCarer: Form.Text(MoreAnswers.Of("parentOrCarer")), ParentContact: Form.Text(MoreAnswers.Of("parentContact")),
                SchoolStatus: Form.Text(MoreAnswers.Of("schoolStatus")), School: Form.Text(MoreAnswers.Of("school"))));
        return DoAsync(
            new ReferForPreventionSlice(), new Target(), new ReferForPreventionRequest(child, Form.Text("concerns"), Form.All("flags")),
            accepted => LocalRedirect($"{Address}/submitted/{accepted.Id}"));
    }

    protected override void WhenRefused(Refusal? refusal) => Matches = refusal is MayBeKnown known ? known.Matches : [];
}
