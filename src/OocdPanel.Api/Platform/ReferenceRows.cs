using System.Collections.Immutable;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>Which file holds which table, its columns, and how a record becomes a row.</summary>
internal static class ReferenceRows
{
    /// <summary>The columns of the policy file.</summary>
    public const string PolicyColumns =
        "area,version,quorum,minimum_age,maximum_age,assessment_working_days,victim_contact_working_days,victim_contact_enhanced_working_days,victim_first_contact,information_working_days,programme_weeks,programme_weeks_at_most,feedback_scale,clinic,trained_agencies,appropriate_adult_below_age,summary_margin_weeks,feedback_questions,external_scrutiny_months,internal_scrutiny_months,valid_from,valid_to";

    private static readonly string[] _kpiTypes =
        ["community_resolution", "nfa_o22_yjs", "nfa_o22_deferred_yjs", "nfa_o20_21_yjs", "yc_yjs", "ycc"];

    public static ReferenceTables Read(ReferenceSource files)
    {
        var agencies = files.Rows("Agencies", "agencies.csv", "code,name,valid_from,valid_to",
            row => new Agency(new(row.Code("code")), row.Text("name"), row.Valid()));
        var tables = new ReferenceTables
        {
            Version = "",
            Agencies = agencies,
            Disposals = files.Rows("Disposals", "disposals.csv",
                "code,name,rank,crime_outcome,admission,evidence_to_charge,is_caution,first_time_entrant,programme,kpi_type,valid_from,valid_to", ToDisposal),
            DisposalCodes = files.Rows("DisposalCodes", "disposal-codes.csv", "disposal,scheme,external_code,valid_from,valid_to",
                row => new DisposalExternalCode(new(row.Code("disposal")), row.Code("scheme"), row.Text("external_code"), row.Valid())),
            Offences = files.Rows("Offences", "offences.csv", "code,description,group,class,yjb_seriousness,valid_from,valid_to",
                row => new Offence(new(row.Code("code")), row.Text("description"), row.Code("group"),
                    row.OneOf("class", "summary", "either-way", "indictable-only"), row.OptionalNumber("yjb_seriousness", 1, 8), row.Valid())),
            CrimeOutcomes = files.Rows("CrimeOutcomes", "crime-outcomes.csv", "code,name,part_of,valid_from,valid_to",
                row => new CrimeOutcome(row.Text("code"), row.Text("name"), row.OptionalText("part_of"), row.Valid())),
            Categories = files.Rows("Categories", "categories.csv", "kind,code,name,valid_from,valid_to",
                row => new Category(row.OneOf("kind", Category.OffenceGroup, Category.Sex, Category.Gender, Category.EthnicityObserved, Category.SchoolStatus, Category.Need, Category.ReferralFlag, Category.OutsideDisposal, Category.CourtOutcome, Category.CourtOrder), row.Code("code"), row.Text("name"), row.Valid())),
            Ethnicities = files.Rows("Ethnicities", "ethnicities.csv", "code,name,group,valid_from,valid_to",
                row => new Ethnicity(new(row.Code("code")), row.Text("name"), row.Text("group"), row.Valid())),
            GravityScores = files.Rows("GravityScores", "gravity-matrix*.csv", "version,illustrative,valid_from,valid_to,offence,base_score", ToScore),
            GravityDisposals = files.Rows("GravityDisposals", "gravity-disposals.csv", "version,score,disposal",
                row => new GravityDisposal(row.Code("version"), row.Number("score", GravityMatrix.Least, GravityMatrix.Most), new(row.Code("disposal")))),
            Population = files.Rows("Population", "population*.csv", "area,ethnicity_group,children,source,valid_from,valid_to",
                row => new Population(new(row.Code("area")), row.Text("ethnicity_group"), row.Number("children", 0, 1_000_000), row.Text("source"), row.Valid()), isShipped: false),
            AssessmentForms = files.Rows("AssessmentForms", "assessment-forms.csv", "form,form_name,position,section,title,prompt,valid_from,valid_to",
                row => new AssessmentFormSection(
                    row.Code("form"), row.Text("form_name"), row.Number("position", 1, 99), row.Code("section"), row.Text("title"), row.Text("prompt"), row.Valid())),
            AuditStandards = files.Rows("AuditStandards", "audit-standards.csv",
                "version,standard,standard_name,position,question,question_name,requires_improvement_from,good_from,outstanding_from,valid_from,valid_to", ToAuditQuestion),
            ScrutinyQuestions = files.Rows("ScrutinyQuestions", "scrutiny-questions.csv", "position,code,question,hint,valid_from,valid_to",
                row => new ScrutinyQuestion(row.Code("code"), row.Number("position", 1, 99), row.Text("question"), row.Text("hint"), row.Valid())),
            BankHolidays = files.Rows("BankHolidays", "bank-holidays.csv", "date,name", row => new BankHoliday(row.Date("date"), row.Text("name"))),
            Areas = files.Rows("Areas", "areas.csv", "code,name,predecessors,valid_from,valid_to",
                row => new Area(new(row.Code("code")), row.Text("name"), [.. row.Codes("predecessors").Select(AreaCode.From)], row.Valid())),
            AreaSets = files.Rows("AreaSets", "area-sets.csv", "kind,code,name,area,valid_from,valid_to",
                row => new AreaSetMember(row.OneOf("kind", AreaSetMember.Service, AreaSetMember.Force), new(row.Code("code")), row.Text("name"), new(row.Code("area")), row.Valid())),
            Districts = files.Rows("Districts", "districts.csv", "code,name,area,valid_from,valid_to",
                row => new District(new(row.OnsCode("code")), row.Text("name"), new(row.Code("area")), row.Valid())),
            DistrictSuccessors = files.Rows("DistrictSuccessors", "district-successors.csv", "district,becomes,valid_from,valid_to",
                row => new DistrictSuccessor(new(row.OnsCode("district")), new(row.OnsCode("becomes")), row.Valid())),
            StandingMembers = files.Rows("StandingMembers", "standing-members.csv", "area,user,agency,trained_on,valid_from,valid_to",
                row => new StandingMember(new(row.Code("area")), new(row.Text("user")), new(row.Code("agency")), row.OptionalDate("trained_on"), row.Valid())),
            Policies = files.Rows("Policies", "policies.csv",
                PolicyColumns,
                row => ToPolicy(row, agencies)),
        };
        return tables with { Version = files.Version };
    }

    private static Disposal ToDisposal(CsvRecord row) => new(
        new(row.Code("code")), row.Text("name"), row.Number("rank", 1, 1000), row.Number("crime_outcome", 1, 99),
        row.OneOf("admission", Admissions.Needable), row.YesNo("evidence_to_charge"), row.YesNo("is_caution"),
        row.YesNo("first_time_entrant"), row.OneOf("programme", "none", "may", "must"),
        row.OptionalText("kpi_type") is null ? null : row.OneOf("kpi_type", _kpiTypes), row.Valid());

    private static AuditQuestion ToAuditQuestion(CsvRecord row) => new(
        row.Code("version"), row.Code("standard"), row.Text("standard_name"), row.Number("position", 1, 99), row.Code("question"), row.Text("question_name"),
        new(row.Number("requires_improvement_from", 1, 100), row.Number("good_from", 1, 100), row.Number("outstanding_from", 1, 100)), row.Valid());

    private static GravityScore ToScore(CsvRecord row)
    {
        var illustrative = row.YesNo("illustrative");

        // Made-up scores must be known as such from the outside as well as from the inside.
        if (illustrative != row.File.Contains("illustrative", StringComparison.Ordinal))
            row.Wrong("illustrative", "is to be yes in a file with illustrative in its name, and only there", false);
        return new(row.Code("version"), illustrative, row.Valid(), new(row.Code("offence")), row.Number("base_score", GravityMatrix.Least, GravityMatrix.Most));
    }

    private static Policy ToPolicy(CsvRecord row, ImmutableArray<Agency> agencies)
    {
        var version = row.Code("version");
        var seats = row.Text("quorum").Split("; ").Select(seat => QuorumSeat.For([.. seat.Split('|').Select(Named)]));
        return new(
            new(row.Code("area")), version, new(version, [.. seats]), row.Number("minimum_age", 1, 99), row.Number("maximum_age", 1, 99),
            row.Number("assessment_working_days", 1, 99), row.Number("victim_contact_working_days", 1, 99),
            row.Number("victim_contact_enhanced_working_days", 1, 99), row.Number("programme_weeks", 1, 52),
            row.Number("programme_weeks_at_most", 1, 52), row.Number("feedback_scale", 2, 10), row.Valid())
        {
            Clinic = row.YesNo("clinic"),
            MustBeTrained = [.. row.Codes("trained_agencies").Select(AgencyCode.From)],
            VictimFirstContact = row.OneOf("victim_first_contact", "yjs", Policy.PoliceFirst),
            InformationWorkingDays = row.Number("information_working_days", 1, 99),
            AppropriateAdultBelowAge = row.Number("appropriate_adult_below_age", 10, 18),
            SummaryMarginWeeks = row.Number("summary_margin_weeks", 0, 26),
            FeedbackQuestions = [.. row.Codes("feedback_questions")],
            ExternalScrutinyMonths = row.Number("external_scrutiny_months", 0, 60),
            InternalScrutinyMonths = row.Number("internal_scrutiny_months", 0, 60),
        };

        // An agency that is not listed keeps its code here, and the checks name it.
        Agency Named(string code) =>
            agencies.FirstOrDefault(agency => agency.Code.Value == code) ?? new(new(code), code.Length == 0 ? "?" : code, default);
    }
}
