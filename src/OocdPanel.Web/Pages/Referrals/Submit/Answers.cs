using OocdPanel.Api.Referrals;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>The answers given so far, as they are read back: a line each.</summary>
internal sealed class Answers(SubmitReferralRequest draft, ReferenceOptions lists)
{
    private readonly ChildRequest child = draft.Child!;
    private readonly ParticularsRequest told = draft.Child!.Particulars ?? new();

    /// <summary>Null or empty where the question was left open.</summary>
    public string? To(Question question) => question.Slug switch
    {
        "name" => $"{child.GivenName} {child.FamilyName}",
        "date-of-birth" => child.DateOfBirth is { } born ? Words.Of(born) : null,
        "sex" => ReferenceOptions.Chosen(lists.Sexes, child.Sex),
        "ethnicity" => ReferenceOptions.Chosen(lists.Ethnicities, child.Ethnicity),
        "district" => ReferenceOptions.Chosen(lists.Districts, child.District),
        "identifiers" => child.Identifiers!.Count == 0 ? "None given" : Lines(child.Identifiers.Select(identifier => $"{Words.Scheme(identifier.Scheme!)}: {identifier.Value}")),
        "offences" => Lines(draft.Offences!.Select(Offence)),
        "crime" => Lines(draft.CrimeReference, draft.OfficerInTheCase),
        "admission" => ReferenceOptions.Chosen(ReferenceOptions.Admissions, draft.Admission),
        "evidence" => YesNo(draft.EvidenceSufficient),
        "source" => Lines(ReferenceOptions.Chosen(ReferenceOptions.Sources, draft.Source), draft.Origin?.Court, Said("Hearing", draft.Origin?.HearingOn), Said("Prosecutor’s reference", draft.Origin?.ProsecutorReference)),
        "victims" => draft.Victims!.Count == 0 ? "None" : Lines(draft.Victims.Select(victim => $"{victim.Name}{(victim.Contact is null ? "" : $", {victim.Contact}")}{(victim.EnhancedRights == true ? ", with enhanced rights" : "")}")),
        _ => More(question.Slug),
    };

    private string? More(string slug) => slug switch
    {
        "about" => Lines(
            ReferenceOptions.Chosen(lists.Genders, told.Gender), Said("Observed", ReferenceOptions.Chosen(lists.EthnicitiesObserved, told.EthnicityObserved)),
            Said("Language", told.Language), Said("Interpreter needed", YesNo(told.InterpreterNeeded))),
        "home" => Lines(told.Address, told.ParentOrCarer, told.ParentContact, Said("Looked after", YesNo(told.LookedAfter)), Said("Social worker", told.SocialWorker)),
        "school" => Lines(ReferenceOptions.Chosen(lists.SchoolStatuses, told.SchoolStatus), told.School),
        "needs" => told.Needs is { Count: 0 } ? ReferenceOptions.NoNeeds.Label : Lines(told.Needs?.Select(need => ReferenceOptions.Chosen(lists.Needs, need)) ?? []),
        "interview" => Lines(YesNo(draft.Interview?.Held), Said("On", draft.Interview?.On), ReferenceOptions.Chosen(ReferenceOptions.Interviews, draft.Interview?.How)),
        "release" => Lines(ReferenceOptions.Chosen(ReferenceOptions.Releases, draft.Release?.Kind), draft.Release?.On is { } on ? Words.Of(on) : null),
        _ => Lines([
            .. draft.Flags?.Select(flag => ReferenceOptions.Chosen(lists.Flags, flag)) ?? [], Said("Also suspected", draft.CoSuspects),
            Said("Earlier outcomes", draft.EarlierOutcomes), Said("Suggested", ReferenceOptions.Chosen(lists.Disposals, draft.SuggestedDisposal))]),
    };

    private string Offence(OffenceRequest offence) => Lines(
        $"{OffenceModel.Name(offence, lists)}, {Words.Of(offence.On!.Value)}{(offence.Seriousness is { } n ? $", YJB seriousness {n}" : "")}",
        Said("Place", offence.Place), Said("Aggravating", offence.Aggravating), Said("Mitigating", offence.Mitigating));

    private static string? YesNo(bool? answer) => answer switch { true => "Yes", false => "No", null => null };

    private static string? Said(string what, string? answer) => string.IsNullOrWhiteSpace(answer) ? null : $"{what}: {answer}";

    private static string? Said(string what, DateOnly? day) => day is { } on ? $"{what}: {Words.Of(on)}" : null;

    private static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
}
