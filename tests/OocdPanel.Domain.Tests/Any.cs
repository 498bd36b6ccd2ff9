using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Tests.Reference;

namespace OocdPanel.Domain.Tests;

/// <summary>The people, places and days of the tests, where it does not matter which.</summary>
internal static class Any
{
    public static readonly CaseId Case = new(new("00000000-0000-0000-0000-00000000ca5e"));
    public static readonly CaseId OtherCase = new(new("00000000-0000-0000-0000-0000000ca5e2"));
    public static readonly ChildId Child = new(new("00000000-0000-0000-0000-0000000c411d"));
    public static readonly ChildId OtherChild = new(new("00000000-0000-0000-0000-0000000c411e"));
    public static readonly PanelId Panel = new(new("00000000-0000-0000-0000-00000000fa4e"));
    public static readonly PanelId OtherPanel = new(new("00000000-0000-0000-0000-0000000fa4e2"));
    public static readonly ProgrammeId Programme = new(new("00000000-0000-0000-0000-00000000f406"));

    public static readonly ExerciseId Exercise = new(new("00000000-0000-0000-0000-0000000e8e4c"));

    public static readonly UserId Officer = new("officer.oak");
    public static readonly UserId Practitioner = new("practitioner.pine");
    public static readonly UserId OtherPractitioner = new("practitioner.plum");
    public static readonly UserId Manager = new("manager.maple");
    public static readonly UserId Chair = new("chair.cherry");
    public static readonly UserId Sergeant = new("sergeant.spruce");
    public static readonly UserId Lead = new("lead.larch");
    public static readonly UserId Magistrate = new("magistrate.magnolia");

    public static readonly AreaCode Area = new("cumberland");
    public static readonly DistrictCode District = new("E06000063");

    public static readonly DateOnly Born = new(2010, 6, 15);
    public static readonly DateOnly Offence = new(2024, 5, 1);
    public static readonly DateOnly Referral = new(2024, 5, 10);
    public static readonly DateOnly Meeting = new(2024, 6, 5);
    public static readonly DateOnly Delivery = new(2024, 6, 12);
    public static readonly DateOnly Start = new(2024, 6, 19);
    public static readonly DateOnly End = new(2024, 9, 2);

    /// <summary>The samples, with the disposals as the specification has them.</summary>
    public static readonly ReferenceData Reference = ReferenceWith(Sample.PolicyOf("default", "standard-1", Sample.Always) with { Clinic = true });

    /// <summary>The same under another policy.</summary>
    public static ReferenceData ReferenceWith(Policy policy) => ReferenceData.From(Sample.Tables with
    {
        Policies = [policy],
        Disposals =
        [
            Disposal("nfa", 10, Admissions.None, false, "none", null),
            Disposal("outcome-21", 20, Admissions.None, false, "may", "nfa_o20_21_yjs"),
            Disposal("outcome-20", 30, Admissions.None, false, "may", "nfa_o20_21_yjs"),
            Disposal("community-resolution", 40, Admissions.ResponsibilityAccepted, false, "may", "community_resolution"),
            Disposal("outcome-22", 50, Admissions.None, false, "must", "nfa_o22_yjs"),
            Disposal("deferred-prosecution", 60, Admissions.None, true, "must", "nfa_o22_deferred_yjs"),
            Disposal("youth-caution", 70, Admissions.Full, true, "may", "yc_yjs", caution: true),
            Disposal("youth-conditional-caution", 80, Admissions.Full, true, "must", "ycc", caution: true),
            Disposal("charge", 90, Admissions.None, true, "none", null),
        ],
    });

    public static Act Act(UserId by, DateOnly on) => new(by, "any", null, new(on, new(12, 0), default), new(on, new(12, 0), default), on);

    public static ChildRegistered Registered(DateOnly? born = null) =>
        new(new("Robin", "Example"), born ?? Born, "female", new("not-stated"), District, []);

    public static Child ChildBorn(DateOnly? born = null, params IEnumerable<DisposalReceived> received) =>
        received.Aggregate(Domain.Children.Child.Evolve(Domain.Children.Child.Unknown, Registered(born)), Domain.Children.Child.Evolve);

    public static OffenceOnCase OffenceOf(string code, DateOnly? on = null) =>
        new(new(code), "theft", "either-way", on ?? Offence, 13, null, null, null);

    public static PanelDecision Decision(string disposal) => new(
        new(disposal), "Reasons", [], null, null, null, [], new LeadOffence(new("theft"), "theft", Offence), "test-1", true, "standard-1", 1);

    private static Disposal Disposal(string code, int rank, string admission, bool evidence, string programme, string? kpi, bool caution = false) =>
        new(new(code), code, rank, 22, admission, evidence, caution, caution, programme, kpi, Sample.Always);
}
