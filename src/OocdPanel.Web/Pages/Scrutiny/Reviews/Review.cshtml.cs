using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Pages.Scrutiny.Reviews;

/// <summary>What was said of one decision, and what the reader may do next.</summary>
public sealed class ReviewModel : ReviewPage
{
    /// <summary>The reader is a member who has not said yet what they think.</summary>
    public bool OthersWait => !ILead && Review is { Mine: null, Finding: null, Views: > 0, MayNotJudge: null };

    public bool ReadsLearningLog => LearningLog.Roles.Intersect(Me.Roles).Any();

    public IReadOnlyList<(string Text, string Url)> Next => [.. All()];

    private IEnumerable<(string Text, string Url)> All()
    {
        if (ILead && Review is { Closed: false, MayNotJudge: null })
            yield return (Review.Released ? "Check the texts again" : "Check and release the texts", $"{ReviewUrl}/release");
        if (Review.MayNotJudge is null)
            yield return ("Read the history", $"{ReviewUrl}/history");
        var mayJudge = Review is { Released: true, Closed: false, MayNotJudge: null };
        if (mayJudge && Me.Roles.Contains(Roles.ScrutinyMember) && Review is { Mine: null, Finding: null })
            yield return ("Record your view", $"{ReviewUrl}/view");
        if (Review.Released && Review.MayNotJudge is null)
            yield return ("See what was decided in similar cases", $"{ReviewUrl}/similar");
        if (mayJudge && ILead)
            yield return (Review.Finding is null ? "Record the panel’s finding" : "Correct the finding", $"{ReviewUrl}/finding");
        if (ILead && Review is { Closed: false, Finding: not null })
            yield return ("Raise a learning point", $"{ReviewUrl}/learning-points/new");
    }
}
