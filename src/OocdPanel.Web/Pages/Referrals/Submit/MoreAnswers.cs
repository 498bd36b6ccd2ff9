using OocdPanel.Api.Referrals;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>The questions that can be skipped: what an officer with more than ten minutes can tell.</summary>
internal static class MoreAnswers
{
    /// <summary>The box to tick where the officer knows of no need: kept as an empty list.</summary>
    public const string NoNeeds = "none-known";

    public static IReadOnlyList<Question> Questions { get; } =
    [
        More("about", "What else do you know about the child?", [Of("gender"), Of("ethnicityObserved"), Of("language"), Of("interpreterNeeded")], (p, f) => p with
        {
            Gender = f.Text(Of("gender")),
            EthnicityObserved = f.Text(Of("ethnicityObserved")),
            Language = f.Text(Of("language")),
            InterpreterNeeded = f.YesNo(Of("interpreterNeeded")),
        }),
        More("home", "Where does the child live, and with whom?", [Of("address"), Of("parentOrCarer"), Of("parentContact"), Of("lookedAfter"), Of("socialWorker")], (p, f) => p with
        {
            Address = f.Text(Of("address")),
            ParentOrCarer = f.Text(Of("parentOrCarer")),
            ParentContact = f.Text(Of("parentContact")),
            LookedAfter = f.YesNo(Of("lookedAfter")),
            SocialWorker = f.Text(Of("socialWorker")),
        }),
        More("school", "Does the child go to school?", [Of("schoolStatus"), Of("school")], (p, f) => p with { SchoolStatus = f.Text(Of("schoolStatus")), School = f.Text(Of("school")) }),
        More("needs", "Does the child have any of these needs?", [Of("needs")], (p, f) => p with { Needs = Needs(f.All(Of("needs"))) }),
        new("interview", "Was the child interviewed?", ["interview.held", "interview.on", "interview.how"], (r, f) => r with { Interview = Interview(f) }, Optional: true),
        new("release", "Is the child on bail or released under investigation?", ["release.kind", "release.on"], (r, f) => r with { Release = Release(f) }, Optional: true),
        new("background", "What else should be known?", ["flags", "coSuspects", "earlierOutcomes", "suggestedDisposal"], (r, f) => r with
        {
            Flags = f.All("flags") is { Count: > 0 } flags ? flags : null,
            CoSuspects = f.Text("coSuspects"),
            EarlierOutcomes = f.Text("earlierOutcomes"),
            SuggestedDisposal = f.Text("suggestedDisposal"),
        }, Optional: true),
    ];

    /// <summary>The name of a field among the child’s particulars.</summary>
    public static string Of(string member) => $"child.particulars.{member}";

    public static OriginRequest? Origin(PostedForm form) =>
        new OriginRequest(form.Text("origin.court"), form.Date("origin.hearingOn"), form.Text("origin.prosecutorReference")) is var given && given == new OriginRequest(null, null, null) ? null : given;

    private static Question More(string slug, string title, IReadOnlyList<string> fields, Func<ParticularsRequest, PostedForm, ParticularsRequest> answer) =>
        new(slug, title, fields, (r, f) => Question.Child(r, c => c with { Particulars = answer(c.Particulars ?? new(), f) }), Optional: true);

    /// <summary>Nothing ticked is no answer.</summary>
    internal static IReadOnlyList<string>? Needs(IReadOnlyList<string> ticked) => ticked switch { [] => null, [NoNeeds] => [], _ => ticked };

    /// <summary>With a no, when and how are left out: how was chosen by a radio, which nobody can take back.</summary>
    private static InterviewRequest? Interview(PostedForm form) =>
        form.YesNo("interview.held") == false ? new InterviewRequest(false, null, null) :
        new InterviewRequest(form.YesNo("interview.held"), form.Date("interview.on"), form.Text("interview.how")) is var given && given == new InterviewRequest(null, null, null) ? null : given;

    private static ReleaseRequest? Release(PostedForm form) =>
        new ReleaseRequest(form.Text("release.kind"), form.Date("release.on")) is var given && given == new ReleaseRequest(null, null) ? null : given;
}
