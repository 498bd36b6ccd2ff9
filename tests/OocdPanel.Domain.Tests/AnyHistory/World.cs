using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Tests.AnyHistory;

/// <summary>One child with one case, its meetings and programmes, as the events so far have left them.</summary>
internal sealed class World(int seed)
{
    private readonly List<Change> _log = [];
    private readonly List<DateOnly> _days = [];
    private readonly Dictionary<ChildId, Child> _records = [];
    private int _made;

    private const int Tries = 200;

    /// <summary>Whatever people try, in whatever order, from its seed.</summary>
    public static World Live(int seed)
    {
        var world = new World(seed);
        for (var i = 0; i < Tries; i++)
        {
            var (name, decide) = Moves.Next(world);
            try
            {
                world.Today = world.Today.AddDays(world.Random.Next(4));
                world.Take(decide(world));
                if (!Enum.IsDefined(world.Case.Stage))
                    throw new InvalidOperationException($"{world.Case.Stage} is no stage");
            }
            catch (Exception thrown)
            {
                throw new InvalidOperationException($"seed {seed}, try {i}, {name}: only bugs throw", thrown);
            }
        }

        return world;
    }

    public Random Random { get; } = new(seed);

    public IReadOnlyList<Change> Log => _log;

    /// <summary>On which day each of the log happened.</summary>
    public IReadOnlyList<DateOnly> Days => _days;

    public DateOnly Today { get; set; } = new(2023, 7, 1);

    public Case Case { get; private set; } = new(Any.Case);

    /// <summary>The child of the case, by all of their records.</summary>
    public Child Child => OneChild.Of(Any.Child, Record);

    /// <summary>One record by itself; the other one is of a child who was never referred.</summary>
    public Child Record(ChildId id) => _records.GetValueOrDefault(id, id == Any.OtherChild ? Any.ChildBorn() : Child.Unknown);

    public Dictionary<PanelId, Panel> Panels { get; } = [];

    public Dictionary<ProgrammeId, Programme> Programmes { get; } = [];

    public bool Referred { get; private set; }

    /// <summary>An id like no other.</summary>
    public Guid New() => new(++_made, 0, 0, new byte[8]);

    /// <summary>Mostly the one the case is listed on.</summary>
    public Panel APanel() =>
        Panels.Count == 0 ? new Panel(Any.Panel) :
        Case.ListedOn is { } listed && Mostly() ? Panels[listed] :
        Pick([.. Panels.Values]);

    public Programme AProgramme() => Programmes.Count == 0 ? new Programme(Any.Programme) : Pick([.. Programmes.Values]);

    /// <summary>By whoever usually does it, now and then by somebody else.</summary>
    public Act Act(string usually) => Any.Act(new(Mostly() ? usually : Pick("ash", "birch", "cedar", "fir")), Today);

    /// <summary>A victim as somebody describes them, now and then as cannot be.</summary>
    public VictimDetails ADescription() => new(Pick([.. VictimDetails.Kinds]), Mostly() ? null : VictimDetails.Child, !Mostly(), null);

    /// <summary>In force, mostly with the youth justice service making the first contact with victims.</summary>
    public Policy Policy => Any.Reference.PolicyOf(Any.Area, Today) with { VictimFirstContact = Mostly() ? "yjs" : Domain.Policies.Policy.PoliceFirst };

    public bool Mostly() => Random.Next(10) > 0;

    public T Pick<T>(params IReadOnlyList<T> from) => from[Random.Next(from.Count)];

    /// <summary>Takes what was decided; whatever Decide lets through, Evolve has to take.</summary>
    public void Take(Outcome<Change> outcome)
    {
        foreach (var change in outcome.Events)
        {
            _log.Add(change);
            _days.Add(Today);
            switch (change.Happened)
            {
                case ChildEvent e: _records[new(change.Stream)] = Child.Evolve(Record(new(change.Stream)), e); break;
                case CaseEvent e: (Case, Referred) = (Case.Evolve(Case, e), true); break;
                case PanelEvent e: Fold(Panels, new PanelId(change.Stream), id => new Panel(id), panel => Panel.Evolve(panel, e)); break;
                case ProgrammeEvent e: Fold(Programmes, new ProgrammeId(change.Stream), id => new Programme(id), programme => Programme.Evolve(programme, e)); break;
                default: throw new InvalidOperationException($"No stream for {change.Happened}");
            }
        }
    }

    private static void Fold<TId, TState>(Dictionary<TId, TState> states, TId id, Func<TId, TState> first, Func<TState, TState> evolve)
        where TId : notnull => states[id] = evolve(states.TryGetValue(id, out var state) ? state : first(id));
}
