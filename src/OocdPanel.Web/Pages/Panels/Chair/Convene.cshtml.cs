using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>Calls a meeting: known people are ticked, others are named by their user id and agency.</summary>
public sealed class ConveneModel : OocdPage
{
    /// <summary>Rows for people who are not in the list.</summary>
    public const int OtherRows = 3;

    private static readonly HashSet<string> NeverSit = [Roles.ReferringOfficer, Roles.Analyst, Roles.ScrutinyLead, Roles.ScrutinyMember];

    private Names Names => new(Reference, Today);

    public DateOnly Day => Today;

    /// <summary>The area whose standing members the form starts from.</summary>
    public AreaCode? Area => Areas.FirstOrDefault(area => area.Value == Request.Query["area"]) is { } chosen ? new AreaCode(chosen.Value) : null;

    /// <summary>Areas with standing members.</summary>
    public IEnumerable<Option> WithStanding => Areas.Where(area => !Reference.StandingMembersOf(new AreaCode(area.Value), Today).IsEmpty);

    public IEnumerable<string> Ticked => [Me.User.Value, .. Standing.Select(member => member.User.Value)];

    private IReadOnlyList<StandingMember> Standing => Area is { } area ? Reference.StandingMembersOf(area, Today) : [];

    public IEnumerable<Option> Areas => Me.AreasOn(Reference, Today).Select(area => new Option(area.Value, Names.Of(area))).OrderBy(option => option.Label, StringComparer.Ordinal);

    public IEnumerable<Option> Agencies => Reference.Agencies.InForce(Today).Select(agency => new Option(agency.Code.Value, agency.Name));

    public IEnumerable<Option> People =>
    [
        .. Known.Select(known => new Option(known.Person.User.Value, known.Name, $"{Names.Of(known.Person.Agency!.Value)}: {known.Does}")),
        .. Standing.Where(member => Known.All(known => known.Person.User != member.User))
            .Select(member => new Option(member.User.Value, Words.Name(member.User), $"{Names.Of(member.Agency)}: standing member")),
    ];

    private static IEnumerable<DevelopmentPeople.Described> Known =>
        DevelopmentPeople.All.Where(known => known.Person.Agency is not null && !known.Person.Roles.Any(NeverSit.Contains));

    public Task<IActionResult> OnPostAsync()
    {
        var ticked = Form.All("members").ToHashSet();
        return DoAsync(
            new ConvenePanelSlice(), new Target(),
            new ConvenePanelRequest(Form.Text("area"), Form.Date("on"),
            [
                .. Others(), // first, so that a message about one of them names its row
                .. Known.Where(known => ticked.Contains(known.Person.User.Value)).Select(known => new MemberRequest(known.Person.User.Value, known.Person.Agency!.Value.Value)),
                .. Standing.Where(member => ticked.Contains(member.User.Value) && Known.All(known => known.Person.User != member.User))
                    .Select(member => new MemberRequest(member.User.Value, member.Agency.Value)),
            ]),
            answer => Done("The meeting is convened", $"{OocdPages.Root}/panels/{answer.Id}"));
    }

    private IEnumerable<MemberRequest> Others()
    {
        MemberRequest[] rows = [.. Enumerable.Range(0, OtherRows).Select(i => new MemberRequest(Form.Text($"members[{i}].user"), Form.Text($"members[{i}].agency")))];
        return rows.Take(1 + Array.FindLastIndex(rows, row => row.User is not null || row.Agency is not null));
    }
}
