using OocdPanel.Api.Cases;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Cases;

/// <summary>What a referral tells beside what it has to, in rows; what it does not tell has none.</summary>
public sealed class Told(CaseView found, Names names)
{
    public IEnumerable<(string Key, string? Value)> All() => [.. OfChild(), .. OfOrigin(), .. OfReferral(), .. OfOffences()];

    public IEnumerable<(string Key, string? Value)> OfChild() => found.Child.Particulars is not { } told ? [] : Rows(
        ("Gender", names.Of(Category.Gender, told.Gender)),
        ("Ethnicity observed by the officer", names.Of(Category.EthnicityObserved, told.EthnicityObserved)),
        ("Language", told.Language),
        ("Interpreter needed", YesNo(told.InterpreterNeeded)),
        ("Address", told.Address),
        ("Parent or carer", Lines(told.ParentOrCarer, told.ParentContact)),
        ("School", Lines(names.Of(Category.SchoolStatus, told.SchoolStatus), told.School)),
        ("Looked after", YesNo(told.LookedAfter)),
        ("Social worker", told.SocialWorker),
        ("Needs", told.Needs is { Count: 0 } ? "None known" : Lines([.. (told.Needs ?? []).Select(need => names.Of(Category.Need, need))])));

    public IEnumerable<(string Key, string? Value)> OfOrigin() => Rows(
        ("Court", found.Origin?.Court),
        ("Hearing", found.Origin?.HearingOn is { } heard ? Words.Of(heard) : null),
        ("Prosecutor’s reference", found.Origin?.ProsecutorReference));

    public IEnumerable<(string Key, string? Value)> OfReferral() => Rows(
        ("Interview", found.Interview is { } interview ? Interviewed(interview) : null),
        ("Bail or release", found.Release is { } release ? $"{(release.Kind == Release.Bail ? "On bail, to return on" : "Released under investigation on")} {Words.Of(release.On)}" : null),
        ("The prosecutor decided", found.ProsecutorDecision is { } decided ? $"{Words.Of(decided.Decision)}, {Words.Of(decided.On)}, {decided.Prosecutor}" : null),
        ("Withdrawn because", found.WithdrawnBecause),
        ("Flags", Lines([.. (found.Flags ?? []).Select(flag => names.Of(Category.ReferralFlag, flag))])),
        ("Also suspected", found.CoSuspects),
        ("Earlier outcomes, as the officer knows them", found.EarlierOutcomes),
        ("The officer suggests", found.SuggestedDisposal is { } disposal ? names.Of(disposal) : null));

    public IEnumerable<(string Key, string? Value)> OfOffences() => found.Offences.SelectMany((offence, i) => Rows(
        ($"Offence {i + 1}: in the officer’s words", offence.Code == Domain.Shared.OffenceCode.NotListed ? null : offence.Description),
        ($"Offence {i + 1}: class", offence.Code == Domain.Shared.OffenceCode.NotListed ? Words.Of(offence.Class) : null),
        ($"Offence {i + 1}: place", offence.Place),
        ($"Offence {i + 1}: more serious because", offence.Aggravating),
        ($"Offence {i + 1}: less serious because", offence.Mitigating)));

    private static string Interviewed(Interview interview) => interview.Held
        ? $"{(interview.On is { } on ? Words.Of(on) : "Held")}{(interview.How is { } how ? $", {Words.Of(how).ToLowerInvariant()}" : "")}"
        : "The child was not interviewed";

    private static string? YesNo(bool? answer) => answer switch { true => "Yes", false => "No", null => null };

    private static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));

    private static IEnumerable<(string Key, string? Value)> Rows(params IEnumerable<(string Key, string? Value)> rows) => rows.Where(row => !string.IsNullOrEmpty(row.Value));
}
