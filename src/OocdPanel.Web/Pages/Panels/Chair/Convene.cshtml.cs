using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
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

    private static readonly HashSet<string> NeverSit = [Roles.ReferringOfficer, Roles.Analyst, Roles.Administrator, Roles.RecordsManager, Roles.ScrutinyMember, Roles.ScrutinyLead];

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

    /// <summary>Those who can sit at a meeting of the area, or of any of the chair’s where none is chosen yet.</summary>
    private IReadOnlyList<KnownPerson> Sitting(string? words) => [.. (Area is { } area ? new[] { area } : [.. Me.AreasOn(Reference, Today)])
        .SelectMany(own => Staff.Of(own, Reference, Today, words)).Distinct()
        .Where(known => known.Person.Agency is not null && !known.Person.Roles.All(NeverSit.Contains)).OrderBy(known => known.DisplayName, StringComparer.OrdinalIgnoreCase)];

    public FoundPeople Found => FoundPeople.Of(Find, Sitting(Find)) with { Asks = $"{OocdPages.Root}/panels/new?handler=Find{(Area is { } area ? $"&area={area.Value}" : "")}" };

    /// <summary>Whoever is found, and in any case the chair, the standing members, and who was ticked before somebody else was looked for.</summary>
    public IEnumerable<Option> People
    {
        get
        {
            var (all, offered) = (Sitting(null), Found.Shown.Select(known => known.Person.User.Value).Concat(Ticked).Concat(Form.All("members")).ToHashSet());
            return
            [
                .. all.Where(known => offered.Contains(known.Person.User.Value))
                    .Select(known => new Option(known.Person.User.Value, known.DisplayName, $"{Names.Of(known.Person.Agency!.Value)}{(IsStanding(known.Person.User) ? ": standing member" : "")}")),
                .. Standing.Where(member => all.All(known => known.Person.User != member.User))
                    .Select(member => new Option(member.User.Value, Staff.NameOf(member.User), $"{Names.Of(member.Agency)}: standing member")),
            ];
        }
    }

    /// <summary>Looks for somebody; the form is shown again as it was filled in.</summary>
    public Task<IActionResult> OnPostFindAsync() => AgainAsync();

    private bool IsStanding(UserId user) => Standing.Any(member => member.User == user);

    public Task<IActionResult> OnPostAsync()
    {
        var ticked = Form.All("members").ToHashSet();
        return DoAsync(
            new ConvenePanelSlice(), new Target(),
            new ConvenePanelRequest(Form.Text("area"), Form.Date("on"),
            [
                .. Others(), // first, so that a message about one of them names its row
                .. Staff.All.Where(known => known.Person.Agency is not null && ticked.Contains(known.Person.User.Value)).Select(known => new MemberRequest(known.Person.User.Value, known.Person.Agency!.Value.Value)),
                .. Standing.Where(member => ticked.Contains(member.User.Value) && Staff.Find(member.User)?.Person.Agency is null)
                    .Select(member => new MemberRequest(member.User.Value, member.Agency.Value)),
            ])
            {
                StartsAt = Form.Text("startsAt"),
                Place = Form.Text("place"),
            },
            answer => Done("The meeting is convened", $"{OocdPages.Root}/panels/{answer.Id}"));
    }

    private IEnumerable<MemberRequest> Others()
    {
        MemberRequest[] rows = [.. Enumerable.Range(0, OtherRows).Select(i => new MemberRequest(Form.Text($"members[{i}].user"), Form.Text($"members[{i}].agency")))];
        return rows.Take(1 + Array.FindLastIndex(rows, row => row.User is not null || row.Agency is not null));
    }
}
