using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Platform;

/// <summary>What a command has in front of it: who asks, about what, and the streams it read, folded when asked for.</summary>
/// <param name="ids">Makes an id for a new record; one of its own time where null.</param>
public sealed class Work(Person person, Target target, ReferenceBook references, DateTimeOffset now, Func<string, Guid>? ids = null)
{
    private readonly Dictionary<string, Guid> made = [];
    private Loaded loaded = new(new Dictionary<Guid, StreamHistory>(), null);
    private Case? @case;
    private Child? child;
    private Panel? panel;
    private Programme? programme;
    private Exercise? exercise;
    private Review? review;

    public Person Person { get; } = person;

    public Target Target { get; } = target;

    public ReferenceData Reference { get; } = references.Current;

    /// <summary>For commands that change it; others go by <see cref="Reference"/>, which stays the same while they are decided.</summary>
    public ReferenceBook References { get; } = references;

    /// <summary>Today in England and Wales.</summary>
    public DateOnly Today { get; } = UkTime.DayOf(now);

    public Case Case => @case ??= Fold(CaseKey.Value, new Case(CaseKey), (Func<Case, CaseEvent, Case>)Domain.Cases.Case.Evolve);

    /// <summary>The target's, by all of their records.</summary>
    public Child Child => child ??= ChildOf(Target.Child ?? Case.Child);

    /// <summary>A child by all of their records, of which any is named.</summary>
    public Child ChildOf(ChildId id) => OneChild.Of(id, RecordOf);

    /// <summary>One record of a child, by itself; unknown where it was not read.</summary>
    public Child RecordOf(ChildId id) => IsChild(id) ? Fold(id.Value, Child.Unknown, (Func<Child, ChildEvent, Child>)Domain.Children.Child.Evolve) : Child.Unknown;

    /// <summary>Whether that is the record of a child, and was read.</summary>
    public bool IsChild(ChildId id) => loaded.Streams.TryGetValue(id.Value, out var read) && read.Type == "child";

    /// <summary>Every case that was read and is the child’s, of whose records any is named.</summary>
    public IReadOnlyList<Case> CasesOf(ChildId id)
    {
        var records = OneChild.Records(id, RecordOf);
        return [.. Cases.Where(@case => records.Contains(@case.Child))];
    }

    /// <summary>Every case that was read.</summary>
    public IReadOnlyList<Case> Cases =>
        [.. loaded.Streams.Values.Where(read => read.Type == "case").Select(read => Fold(read.Id, new Case(new(read.Id)), (Func<Case, CaseEvent, Case>)Domain.Cases.Case.Evolve))];

    /// <summary>Every programme that was read.</summary>
    public IReadOnlyList<Programme> Programmes =>
        [.. loaded.Streams.Values.Where(read => read.Type == "programme").Select(read => Fold(read.Id, new Programme(new(read.Id)), (Func<Programme, ProgrammeEvent, Programme>)Domain.Programmes.Programme.Evolve))];

    /// <summary>Every meeting that was read.</summary>
    public IReadOnlyList<Panel> Panels =>
        [.. loaded.Streams.Values.Where(read => read.Type == "panel").Select(read => Fold(read.Id, new Panel(new(read.Id)), (Func<Panel, PanelEvent, Panel>)Domain.Panels.Panel.Evolve))];

    public Panel Panel => panel ??= Fold(Target.Panel!.Value.Value, new Panel(Target.Panel.Value), (Func<Panel, PanelEvent, Panel>)Domain.Panels.Panel.Evolve);

    /// <summary>The meeting that the case is listed on; null where it is on none, or it was not read.</summary>
    public Panel? ListedOn => Case.ListedOn is { } listed && loaded.Streams.ContainsKey(listed.Value)
        ? Fold(listed.Value, new Panel(listed), (Func<Panel, PanelEvent, Panel>)Domain.Panels.Panel.Evolve)
        : null;

    public Programme Programme => programme ??= Fold(
        Target.Programme!.Value.Value, new Programme(Target.Programme.Value), (Func<Programme, ProgrammeEvent, Programme>)Domain.Programmes.Programme.Evolve);

    /// <summary>The exercise named, or the one that the review named belongs to.</summary>
    public Exercise Exercise => exercise ??= ExerciseOf(ExerciseKey);

    public Review Review => review ??= Fold(Target.Review!.Value.Value, new Review(Target.Review.Value), (Func<Review, ReviewEvent, Review>)Domain.Scrutiny.Review.Evolve);

    /// <summary>Every review that was read.</summary>
    public IReadOnlyList<Review> Reviews =>
        [.. loaded.Streams.Values.Where(read => read.Type == "review").Select(read => Fold(read.Id, new Review(new(read.Id)), (Func<Review, ReviewEvent, Review>)Domain.Scrutiny.Review.Evolve))];

    /// <summary>Every exercise that was read.</summary>
    public IReadOnlyList<Exercise> Exercises => [.. loaded.Streams.Values.Where(read => read.Type == "exercise").Select(read => ExerciseOf(new(read.Id)))];

    /// <summary>An exercise that was read.</summary>
    public Exercise ExerciseOf(ExerciseId id) => Fold(id.Value, new Exercise(id), (Func<Exercise, ExerciseEvent, Exercise>)Domain.Scrutiny.Exercise.Evolve);

    /// <summary>R25: who acted on the case that the review named is of, where that was asked for.</summary>
    public IReadOnlySet<UserId> Actors { get; set; } = new HashSet<UserId>();

    /// <summary>Whether the person did.</summary>
    public bool Acted => Actors.Contains(Person.User);

    /// <summary>What the frame of an exercise can be made of, where that was asked for.</summary>
    public FreezeFrame? InScope { get; set; }

    /// <summary>Children known already who may be the one referred.</summary>
    public IReadOnlyList<PossibleMatch> Matches { get; set; } = [];

    /// <summary>Everybody of the service by name, where that was asked for: so that texts can be redacted.</summary>
    public IReadOnlyList<StaffName> Staff { get; set; } = [];

    /// <summary>Every record that the address names is there, and is of the kind it names.</summary>
    public bool TargetExists => Target.Streams.All(named => loaded.Streams.TryGetValue(named.Stream, out var history) && history.Type == named.Type);

    internal Loaded Loaded => loaded;

    /// <summary>0 where there is no such stream.</summary>
    public long VersionOf(Guid stream) => loaded.Streams.TryGetValue(stream, out var history) ? history.Version : 0;

    /// <summary>When the last thing that moved the case on happened.</summary>
    public DateTimeOffset LastStepAt => loaded.Streams[CaseKey.Value].Events.Where(happened => Steps.Moves((CaseEvent)happened.Data)).Max(happened => happened.Headers.OccurredAt);

    /// <summary>The record that stays, where the target was merged into it.</summary>
    public ChildId? MergedInto => Target.Child is { } named ? RecordOf(named).MergedInto : null;

    /// <summary>When the last thing on any stream that was read happened.</summary>
    public DateTimeOffset LastAt => loaded.Streams.Values.SelectMany(read => read.Events).Max(happened => happened.Headers.OccurredAt);

    /// <summary>When the first thing on a stream that was read happened.</summary>
    public DateTimeOffset BeganAt(Guid stream) => loaded.Streams[stream].Events[0].Headers.OccurredAt;

    /// <summary>When the latest thing on a stream that was read happened.</summary>
    public DateTimeOffset LastOf(Guid stream) => loaded.Streams[stream].Events.Max(happened => happened.Headers.OccurredAt);

    /// <summary>A new id, the same however often the command is decided again.</summary>
    public Guid New(string what) => made.TryGetValue(what, out var id) ? id : made[what] = ids?.Invoke(what) ?? Guid.CreateVersion7(now);

    internal void Read(Loaded read) => (loaded, @case, child, panel, programme, exercise, review) = (read, null, null, null, null, null, null);

    internal IEnumerable<(Guid Stream, long Version)> Versions => loaded.Streams.Values.Select(history => (history.Id, history.Version));

    private CaseId CaseKey => Target.Case ?? (Target.Review is null ? Programme.Case : Review.Opened!.Case);

    private ExerciseId ExerciseKey => Target.Exercise ?? Review.Opened!.Exercise;

    private TState Fold<TState, TEvent>(Guid stream, TState first, Func<TState, TEvent, TState> evolve) =>
        loaded.Streams.TryGetValue(stream, out var history)
            ? history.Events.Aggregate(first, (state, happened) => evolve(state, (TEvent)happened.Data))
            : first;
}
