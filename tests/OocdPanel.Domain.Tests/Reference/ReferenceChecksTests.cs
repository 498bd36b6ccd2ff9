using OocdPanel.Domain.Reference;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Reference.Sample;

namespace OocdPanel.Domain.Tests.Reference;

public class ReferenceChecksTests
{
    private static readonly Validity _later = new(new(2030, 1, 1));

    public static TheoryData<string, ReferenceTables, string> Spoilt => new()
    {
        { "a double", Tables with { Offences = [.. Tables.Offences, OffenceOf("theft")] }, "‘theft’ is listed twice for the same days" },
        { "an unknown group", Tables with { Offences = [.. Tables.Offences, OffenceOf("x") with { Group = "y" }] }, "There is no offence group ‘y’" },
        { "an unknown outcome", Tables with { Disposals = [.. Tables.Disposals, DisposalOf("x", 9) with { CrimeOutcome = 98 }] }, "There is no crime outcome ‘98’" },
        { "a shared rank", Tables with { Disposals = [.. Tables.Disposals, DisposalOf("x", 6)] }, "The rank 6 is that of ‘charge’" },
        { "a code of nothing", Tables with { DisposalCodes = [new(new("x"), "yjb", "1", Always)] }, "There is no disposal ‘x’" },
        { "an unknown Home Office code", Tables with { DisposalCodes = [new(new("nfa"), "home-office", "98", Always)] }, "There is no crime outcome ‘98’" },
        { "a part of nothing", Tables with { CrimeOutcomes = [.. Tables.CrimeOutcomes, new("9A", "x", "9", Always)] }, "There is no crime outcome ‘9’ to be part of" },
        { "a score of nothing", Tables with { GravityScores = [.. Tables.GravityScores, ScoreOf("x", 1)] }, "There is no offence ‘x’" },
        { "a second score", Tables with { GravityScores = [.. Tables.GravityScores, ScoreOf("theft", 3)] }, "The offence ‘theft’ is scored twice in the matrix ‘test-1’" },
        { "a matrix of two ages", Tables with { GravityScores = [.. Tables.GravityScores, ScoreOf("unscored", 3, valid: _later)] }, "The rows of the matrix ‘test-1’ differ in their dates or in being illustrative" },
        { "a disposal for no matrix", Tables with { GravityDisposals = [.. Tables.GravityDisposals, new("x", 1, new("nfa"))] }, "There is no gravity matrix ‘x’" },
        { "no such disposal", Tables with { GravityDisposals = [.. Tables.GravityDisposals, new("test-1", 1, new("x"))] }, "There is no disposal ‘x’" },
        { "a disposal twice", Tables with { GravityDisposals = [.. Tables.GravityDisposals, new("test-1", 1, new("nfa"))] }, "The disposal ‘nfa’ is listed twice for the score 1" },
        { "a score without a disposal", Tables with { GravityDisposals = Tables.GravityDisposals[..^1] }, "The matrix ‘test-1’ has no disposal for the final score 5" },
        { "two forms at once", Tables with { AssessmentForms = [.. FormOf("local-oocd", Always), .. FormOf("pdat", new(new(2024, 4, 1)))] }, "The form ‘local-oocd’ is in force together with another" },
        { "bands that do not rise", Tables with { AuditStandards = [Tables.AuditStandards[0] with { Bands = new(65, 50, 80) }] }, "The bands of ‘assessment’ do not rise from 1 to 100" },
        { "a standard of two bands", Tables with { AuditStandards = [Tables.AuditStandards[0], Tables.AuditStandards[1] with { Bands = new(40, 65, 80) }] }, "The questions of ‘assessment’ differ in the name or the bands of the standard" },
        { "two editions at once", Tables with { AuditStandards = [Tables.AuditStandards[0], Tables.AuditStandards[1] with { Version = "standards-2" }] }, "The edition ‘standards-1’ is in force together with another" },
        { "two questions in one place", Tables with { AuditStandards = [Tables.AuditStandards[0], Tables.AuditStandards[1] with { Position = 1 }] }, "The edition ‘standards-1’ asks two questions in the place 1" },
        { "a question twice", Tables with { AuditStandards = [Tables.AuditStandards[0], Tables.AuditStandards[0] with { Position = 2 }] }, "‘assessment, desistance’ is listed twice for the same days" },
        { "an edition of two ages", Tables with { AuditStandards = [Tables.AuditStandards[0], Tables.AuditStandards[1] with { Valid = _later }] }, "The questions of the edition ‘standards-1’ differ in their dates" },
        { "a form of two ages", Tables with { AssessmentForms = [.. Tables.AssessmentForms, new("pdat", "pdat", 7, "hopes", "Hopes", "Ask", _later)] }, "The sections of the form ‘pdat’ differ in their dates or its name" },
        { "two sections in one place", Tables with { AssessmentForms = [.. Tables.AssessmentForms, new("pdat", "pdat", 6, "hopes", "Hopes", "Ask", new(new(2024, 4, 1)))] }, "The form ‘pdat’ has two sections in the place 6" },
        { "a section twice", Tables with { AssessmentForms = [.. Tables.AssessmentForms, new("pdat", "pdat", 7, "family", "Family", "Ask", new(new(2024, 4, 1)))] }, "‘pdat, family’ is listed twice for the same days" },
        { "a weekend", Tables with { BankHolidays = [.. Tables.BankHolidays, new(new(2024, 6, 1), "x")] }, "1 June 2024 is a Saturday; list the substitute day" },
        { "a bank holiday twice", Tables with { BankHolidays = [.. Tables.BankHolidays, new(new(2024, 1, 1), "x")] }, "1 January 2024 is listed twice" },
        { "a bank holiday too few", Tables with { BankHolidays = Tables.BankHolidays[..^1] }, "2024 has only 7 bank holidays; list them all" },
        { "a year left out", Tables with { BankHolidays = [.. Tables.BankHolidays, .. Year(2026)] }, "The bank holidays of 2025 are missing" },
        { "a district in two areas", Tables with { Districts = [.. Tables.Districts, new(new("E06000063"), "x", new("westmorland-and-furness"), new(SplitDay))] }, "‘E06000063’ is listed twice for the same days" },
        { "a district nowhere", Tables with { Districts = [.. Tables.Districts, new(new("E06000099"), "x", new("y"), Always)] }, "There is no area ‘y’" },
        { "a district that outlives its area", Tables with { Districts = [.. Tables.Districts, new(new("E06000099"), "x", new("cumbria"), Always)] }, "The area ‘cumbria’ does not exist for all of that time" },
        { "an area and a service of one code", Tables with { AreaSets = [.. Tables.AreaSets, new("service", new("cumbria"), "x", new("cumberland"), new(SplitDay))] }, "‘cumbria’ is an area already" },
        { "a set of two kinds", Tables with { AreaSets = [.. Tables.AreaSets, new("service", new("cumbria-constabulary"), "x", new("cumberland"), new(new(2022, 1, 1), new(2022, 2, 1)))] }, "‘cumbria-constabulary’ has two kinds or two names" },
        { "a successor of nothing", Tables with { Areas = [.. Tables.Areas, new(new("x"), "x", [new("y")], Always)] }, "There is no area ‘y’ to follow" },
        { "an area called default", Tables with { Areas = [.. Tables.Areas, new(new("default"), "x", [], Always)] }, "‘default’ stands for all areas and cannot be one" },
        { "a policy for nowhere", Tables with { Policies = [.. Tables.Policies, PolicyOf("x", "x-1", Always)] }, "There is no area ‘x’" },
        { "a quorum of nobody", Tables with { Agencies = Tables.Agencies[..^1] }, "There is no agency ‘health’" },
        { "two policies of one version", Tables with { Policies = [PolicyOf("default", "standard-1", new(new(2018, 1, 1), new(2019, 1, 1))), .. Tables.Policies] }, "‘default’ has two policies of the version ‘standard-1’" },
        { "ages the wrong way round", Tables with { Policies = [PolicyOf("default", "v", Always) with { MinimumAge = 18 }] }, "The minimum age is above the maximum" },
    };

    [Theory]
    [MemberData(nameof(Spoilt), DisableDiscoveryEnumeration = true)]
    public void A_contradiction_is_named_and_nothing_is_made_of_it(string what, ReferenceTables tables, string message)
    {
        ReferenceChecks.Faults(tables).Select(fault => fault.Message).ShouldContain(message, what);
        Should.Throw<ArgumentException>(() => ReferenceData.From(tables)).Message.ShouldContain(message);
    }

    [Fact]
    public void Sound_tables_have_no_fault() => ReferenceChecks.Faults(Tables).ShouldBeEmpty();

    [Fact]
    public void A_fault_says_where() =>
        ReferenceChecks.Faults(Tables with { Offences = [OffenceOf("theft"), .. Tables.Offences] })
            .ShouldBe([new TableFault("Offences", 2, "‘theft’ is listed twice for the same days")]);

    [Fact]
    public void Rows_of_one_key_may_follow_each_other_without_a_gap()
    {
        var changed = new DateOnly(2025, 1, 1);
        var tables = Tables with
        {
            Offences = [.. Tables.Offences, OffenceOf("new") with { Valid = new(changed.AddYears(-1), changed), Description = "old" }, OffenceOf("new") with { Valid = new(changed) }],
        };

        var offences = ReferenceData.From(tables).Offences;
        offences.InForce(new("new"), changed.AddDays(-1))!.Description.ShouldBe("old");
        offences.InForce(new("new"), changed)!.Description.ShouldBe("new");
    }

    [Fact]
    public void Two_matrices_are_never_in_force_together()
    {
        var second = Tables.GravityDisposals.Select(row => row with { Version = "test-2" });
        var tables = Tables with { GravityDisposals = [.. Tables.GravityDisposals, .. second] };

        ReferenceChecks.Faults(tables with { GravityScores = [.. Tables.GravityScores, ScoreOf("theft", 3, "test-2", _later)] })
            .Select(fault => fault.Message).ShouldContain("The matrices ‘test-2’ and ‘test-1’ are in force at the same time");

        var ended = Tables.GravityScores.Select(row => row with { Valid = new(row.Valid.From, _later.From) });
        var data = ReferenceData.From(tables with { GravityScores = [.. ended, ScoreOf("theft", 3, "test-2", _later)] });
        data.MatrixInForce(_later.From.AddDays(-1))!.Version.ShouldBe("test-1");
        data.MatrixInForce(_later.From)!.Version.ShouldBe("test-2");
    }

    private static IEnumerable<BankHoliday> Year(int year) =>
        Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, 1))
            .SelectMany(first => Enumerable.Range(0, 7).Select(first.AddDays).Where(day => day.DayOfWeek == DayOfWeek.Wednesday))
            .Select(day => new BankHoliday(day, "Bank holiday"));
}
