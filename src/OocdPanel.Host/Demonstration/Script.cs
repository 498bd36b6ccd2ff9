using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration;

/// <summary>Writes down what somebody does in one piece of work, and keeps by the demonstration’s own names the records it makes.</summary>
internal sealed class Script(DemoWork work)
{
    private readonly string _programme = $"{work.Key}/programme";

    public Person Practitioner { get; } = DemoPeople.Practitioner(work);

    /// <summary>The child as a referral gives them: a new one, or the one of earlier work.</summary>
    public ChildRequest Child(DemoRun run) => new(
        work.Given, work.Family, work.Born, work.Sex, work.Ethnicity.Value, work.District.Value, [new("police", $"P{work.Seed:00000}-{work.Key}")],
        work.SameChildAs is { } same ? run.Records[ChildOf(same)].ToString() : ChildValidator.NewChild,
        Gender is null && work.Ehcp is null ? null : new ParticularsRequest(Gender, Needs: work.Ehcp is { } ehcp ? ehcp ? ["send", "ehcp"] : [] : null));

    public DemoStep Refer<TRequest>(Person person, Slice<TRequest> slice, Func<DemoRun, TRequest> request) where TRequest : Request =>
        DemoStep.On(work.Referred, 9, 30, async (run, ct) =>
        {
            var answer = await run.SendAsync(work.Key, person, slice, new Target(), request(run), ct);
            run.Records[work.Key] = answer.Id;
            run.Records[ChildOf(work.Key)] = answer.Of("child");
        });

    public DemoStep OnCase<TRequest>(DateOnly day, int hour, int minute, Person person, Slice<TRequest> slice, TRequest request, string? part = null)
        where TRequest : Request => Step(day, hour, minute, person, slice, run => new Target(Case: new CaseId(run.Records[work.Key])), request, part);

    public DemoStep OnProgramme<TRequest>(DateOnly day, int hour, int minute, Slice<TRequest> slice, TRequest request, string? part = null)
        where TRequest : Request =>
        Step(day, hour, minute, Practitioner, slice, run => new Target(Programme: new ProgrammeId(run.Records[_programme])), request, part);

    public DemoStep StartProgramme<TRequest>(DateOnly day, Slice<TRequest> slice, TRequest request) where TRequest : Request =>
        DemoStep.On(day, 10, 0, async (run, ct) => run.Records[_programme] =
            (await run.SendAsync(work.Key, Practitioner, slice, new Target(Case: new CaseId(run.Records[work.Key])), request, ct)).Of("programme"));

    /// <summary>Most children’s is their sex; by the birthday, which later work of the child has too, some are non-binary, and of some it was not asked.</summary>
    private string? Gender => (work.Born.DayOfYear % 40, work.Born.DayOfYear % 12) switch
    {
        (7, _) => "non-binary",
        (_, 5) => null,
        _ => work.Sex,
    };

    public static string ChildOf(string key) => $"{key}/child";

    private DemoStep Step<TRequest>(
        DateOnly day, int hour, int minute, Person person, Slice<TRequest> slice, Func<DemoRun, Target> target, TRequest request, string? part)
        where TRequest : Request =>
        DemoStep.On(day, hour, minute, (run, ct) => run.SendAsync(part is null ? work.Key : $"{work.Key}/{part}", person, slice, target(run), request, ct));
}
