using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Domain.Shared;

/// <summary>An event on its way to its stream. Only an event of the stream's own vocabulary can be sent there.</summary>
public sealed record Change
{
    private Change(Guid stream, string streamType, object happened) => (Stream, StreamType, Happened) = (stream, streamType, happened);

    public Guid Stream { get; }

    public string StreamType { get; }

    public object Happened { get; }

    public static Change To(ChildId child, ChildEvent happened) => new(child.Value, "child", happened);

    public static Change To(CaseId @case, CaseEvent happened) => new(@case.Value, "case", happened);

    public static Change To(PanelId panel, PanelEvent happened) => new(panel.Value, "panel", happened);

    public static Change To(ProgrammeId programme, ProgrammeEvent happened) => new(programme.Value, "programme", happened);

    public static Change To(ReferenceId reference, ReferenceEvent happened) => new(reference.Value, "reference", happened);

    public static Change To(PolicyId policy, PolicyEvent happened) => new(policy.Value, "policy", happened);

    public static Change To(ExerciseId exercise, ExerciseEvent happened) => new(exercise.Value, "exercise", happened);

    public static Change To(ReviewId review, ReviewEvent happened) => new(review.Value, "review", happened);
}
