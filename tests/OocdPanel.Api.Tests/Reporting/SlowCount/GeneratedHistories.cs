using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>
/// Children with their cases over two and a half years and a split area, made up by chance: referred again from elsewhere, under a second record that is merged and perhaps separated,
/// sentenced by courts, given disposals outside the panel, corrected; much of it recorded weeks after it happened.
/// </summary>
internal sealed class GeneratedHistories
{
    private static readonly string[] Ethnicities = ["white-british", "white-british", "white-roma", "white-gypsy-or-irish-traveller", "mixed-other", "asian-indian", "black-african", "other-arab", "not-stated"];

    private readonly Recorder recorder;
    private readonly ReferenceData reference;
    private readonly Meetings meetings;
    private int cases;

    private GeneratedHistories(int seed, ReferenceData reference)
    {
        (this.reference, recorder) = (reference, new(seed));
        meetings = new(recorder);
    }

    /// <summary>The same recorder for everything; so many cases.</summary>
    public static Recorder Make(int cases, int seed, ReferenceData reference)
    {
        var histories = new GeneratedHistories(seed, reference);
        while (histories.cases < cases)
            histories.Child();
        histories.meetings.Hold();
        return histories.recorder;
    }

    private void Child()
    {
        var begins = new DateTimeOffset(2022, 7, 1, 9, 0, 0, TimeSpan.Zero).AddDays(recorder.Between(0, 640)).AddMinutes(recorder.Between(0, 500));
        var records = new List<ChildId> { Record(begins) };
        var now = Cases(records[0], begins);
        for (var others = recorder.Chance(8) ? recorder.Between(1, 2) : 0; others > 0; others--)
        {
            var other = Record(now = now.AddDays(recorder.Between(1, 60)));
            now = Cases(other, now);
            records.Add(other);
        }

        foreach (var other in records.Skip(1))
        {
            now = recorder.Happened(now, now.AddDays(recorder.Between(1, 90)), Change.To(records[0], new ChildAbsorbed(other, "Reasons")), Change.To(other, new ChildMergedInto(records[0], "Reasons")));
            if (recorder.Chance(50))
                now = recorder.Happened(now, now.AddDays(recorder.Between(1, 90)), Change.To(records[0], new ChildReleased(other, "Reasons")), Change.To(other, new ChildSeparated(records[0], "Reasons")));
        }
    }

    /// <returns>The child, registered.</returns>
    private ChildId Record(DateTimeOffset at)
    {
        var id = new ChildId(recorder.Id());
        recorder.Happened(at, at, Change.To(id, new ChildRegistered(
            new("Some", "Body"), new(2008, 1, 1), recorder.Pick("male", "male", "female", "not-known"), new(recorder.Pick<string>(Ethnicities)), Lives(at).District, [])));
        return id;
    }

    private DateTimeOffset Cases(ChildId child, DateTimeOffset begins)
    {
        var now = begins;
        for (var many = recorder.Pick(1, 1, 1, 2, 3); many > 0; many--, cases++)
        {
            var referred = now.AddHours(recorder.Between(1, 40));
            var story = new CaseStory(recorder, meetings, child, Lives(referred), referred, recorder.Between(10, 17));
            story.Tell();
            now = referred.AddDays(recorder.Between(5, 200));
            if (recorder.Chance(8))
                Corrected(child, story.Id, now);
            if (recorder.Chance(12))
                Elsewhere(child, now);
        }

        return now;
    }

    private void Corrected(ChildId child, CaseId @case, DateTimeOffset at) => recorder.Happened(at, at, Change.To(child, new ChildCorrected(
        @case, ChildFacts.None,
        new ChildFacts(
            Sex: recorder.Chance(40) ? recorder.Pick("male", "female") : null, Ethnicity: recorder.Chance(60) ? new(recorder.Pick<string>(Ethnicities)) : null,
            Particulars: recorder.Chance(60) ? new(Gender: recorder.Pick("male", "female", "non-binary"), LookedAfter: recorder.Chance(50), Needs: recorder.Chance(50) ? ["send", "ehcp"] : []) : null),
        "Reasons")));

    private void Elsewhere(ChildId child, DateTimeOffset told)
    {
        var on = DateOnly.FromDateTime(told.Date).AddDays(-recorder.Between(0, 150));
        var area = Lives(new DateTimeOffset(on, new(12, 0), TimeSpan.Zero)).Area;
        var age = recorder.Between(10, 18);
        if (recorder.Chance(50))
        {
            var convicted = recorder.Chance(75);
            var court = new CourtOutcomeRecorded(
                "Youth court", on, "Theft", on.AddDays(-recorder.Between(10, 200)), convicted ? "convicted" : "not-convicted", convicted ? recorder.Pick("referral-order", "fine") : null, area, age);
            recorder.Happened(told, told, Change.To(child, court));
            if (convicted && recorder.Chance(20))
                recorder.Appealed(new(child, court, recorder.Chance(50) ? "quashed" : "changed", "absolute-discharge", on.AddDays(30)), told.AddDays(40));
        }
        else
        {
            recorder.Happened(told, told, Change.To(child, new DisposalGivenOutside(
                new(recorder.Pick("community-resolution", "triage", "youth-caution", "youth-conditional-caution")), on, OutsideDisposal.Police, null, "Reasons", DateOnly.FromDateTime(told.Date), area, age)));
        }
    }

    private (AreaCode Area, DistrictCode District) Lives(DateTimeOffset at)
    {
        var district = recorder.Pick<District>(reference.Areas.Districts(DateOnly.FromDateTime(at.Date)));
        return (district.Area, district.Code);
    }
}
