using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Pages.Referrals.Submit;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children;

/// <summary>A page on which something is told of a child who may be new to the service: who it is, and whether the service knows them.</summary>
public abstract class ReportedChildPage : OocdPage
{
    public ReferenceOptions Lists => new(Reference, Today);

    /// <summary>Children who may be this one, once the service has said so.</summary>
    public IReadOnlyList<PossibleMatch> Matches { get; private set; } = [];

    public IReadOnlyList<Option> MatchOptions => CheckModel.OptionsOf(Matches);

    protected ChildRequest Child
    {
        get
        {
            IdentifierRequest[] identifiers = Form.Text(Question.IdentifierField("police")) is { } number ? [new("police", number)] : [];
            return new(
                Form.Text("child.givenName"), Form.Text("child.familyName"), Form.Date("child.dateOfBirth"), Form.Text("child.sex"), Form.Text("child.ethnicity"), Form.Text("child.district"),
                identifiers, Form.Text(CheckModel.Match),
                new ParticularsRequest(
                    SchoolStatus: Form.Text(MoreAnswers.Of("schoolStatus")), LookedAfter: Form.YesNo(MoreAnswers.Of("lookedAfter")),
                    Needs: MoreAnswers.Needs(Form.All(MoreAnswers.Of("needs")))));
        }
    }

    protected override void WhenRefused(Refusal? refusal) => Matches = refusal is MayBeKnown known ? known.Matches : [];
}
