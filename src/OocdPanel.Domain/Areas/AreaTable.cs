using System.Collections.Immutable;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Areas;

/// <summary>Areas, the services and forces made of them, and their districts, each as of a day.</summary>
public sealed class AreaTable
{
    /// <summary>Stands for every area there is on a day.</summary>
    public static readonly AreaCode Everywhere = new("england-and-wales");

    private readonly DatedTable<AreaCode, Area> _areas;
    private readonly DatedTable<DistrictCode, District> _districts;
    private readonly ImmutableArray<DateOnly> _changes;

    private readonly ImmutableArray<DistrictSuccessor> _successors;

    internal AreaTable(ImmutableArray<Area> areas, ImmutableArray<AreaSetMember> members, ImmutableArray<District> districts, ImmutableArray<DistrictSuccessor> successors = default)
    {
        All = areas;
        _successors = successors.IsDefault ? [] : successors;
        _areas = new("area", areas);
        Sets = members;
        _districts = new("district", districts);
        AllDistricts = districts;
        _changes = [.. areas.Select(area => area.Valid).Concat(members.Select(member => member.Valid)).SelectMany(valid => new[] { valid.From, valid.To ?? valid.From }).Distinct().Order()];
    }

    /// <summary>The area itself, not a service or force.</summary>
    public Answer<Area> Find(AreaCode area, DateOnly day) => _areas.Find(area, day);

    /// <summary>What an area, service or force is called on that day; null where there is none.</summary>
    public string? NameOf(AreaCode code, DateOnly day) =>
        code == Everywhere ? "England and Wales" : _areas.InForce(code, day)?.Name ?? Sets.FirstOrDefault(member => member.Code == code && member.Valid.Covers(day))?.Name;

    /// <summary>What it is called, or was called last.</summary>
    public string? EverNameOf(AreaCode code) =>
        code == Everywhere ? NameOf(code, default) : All.LastOrDefault(area => area.Code == code)?.Name ?? Sets.LastOrDefault(member => member.Code == code)?.Name;

    /// <summary>The areas that exist on that day.</summary>
    public ImmutableArray<Area> InForce(DateOnly day) => _areas.InForce(day);

    /// <summary>The areas that an area, service or force, or <see cref="Everywhere"/>, stands for on that day: never an empty list.</summary>
    public Answer<ImmutableArray<AreaCode>> Expand(AreaCode code, DateOnly day)
    {
        if (code == Everywhere)
            return InForce(day) is { IsEmpty: false } all ? new([.. all.Select(area => area.Code)]) : new($"There were no areas on {day:d MMMM yyyy}");
        var listed = Sets.Where(member => member.Code == code).ToList();
        if (listed.Count == 0)
            return _areas.Find(code, day) is { Found: false } unknown
                ? new(unknown.Why!.Replace("no area with", "no area, service or force with", StringComparison.Ordinal))
                : new([code]);

        ImmutableArray<AreaCode> areas = [.. listed.Where(member => member.Valid.Covers(day)).Select(member => member.Area)];
        return areas.IsEmpty ? new($"The {listed[0].Kind} ‘{code}’ has no areas on {day:d MMMM yyyy}") : new(areas);
    }

    /// <summary>The days after the first, up to the last, on which an area begins or ends, or comes to a service or force or leaves it; in their order.</summary>
    public IEnumerable<DateOnly> ChangesIn(DateOnly first, DateOnly last) =>
        _changes.Where(day => first < day && day <= last);

    /// <summary>The area in which a district lies on that day.</summary>
    public Answer<AreaCode> OfDistrict(DistrictCode district, DateOnly day) =>
        _districts.Find(district, day) is { Found: true, Value: var found } ? new(found.Area) : new(_districts.Find(district, day).Why!);

    /// <summary>Every area that there is, was or will be.</summary>
    public ImmutableArray<Area> All { get; }

    /// <summary>Every area that a code ever stood for.</summary>
    public ImmutableArray<AreaCode> EverMeantBy(AreaCode code) =>
        code == Everywhere ? [.. All.Select(area => area.Code).Distinct()] :
        Sets.Where(member => member.Code == code).Select(member => member.Area).Distinct().ToImmutableArray() is { IsEmpty: false } members ? members :
        All.Any(area => area.Code == code) ? [code] : [];

    /// <summary>The areas that there are now of what was an area: itself, where nothing came after it.</summary>
    public ImmutableArray<AreaCode> LastSuccessorsOf(AreaCode area) =>
        All.Where(next => next.Predecessors.Contains(area)).Select(next => next.Code).Distinct().ToImmutableArray() is { IsEmpty: false } next
            ? [.. next.SelectMany(one => LastSuccessorsOf(one)).Distinct()]
            : [area];

    /// <summary>The areas that an area was made from in the beginning: itself, where there was none before it.</summary>
    public ImmutableArray<AreaCode> FirstPredecessorsOf(AreaCode area) =>
        All.Where(row => row.Code == area).SelectMany(row => row.Predecessors).Distinct().ToImmutableArray() is { IsEmpty: false } before
            ? [.. before.SelectMany(one => FirstPredecessorsOf(one)).Distinct()]
            : [area];

    /// <summary>Whether an area came after the other, or after what came after it, or is the same.</summary>
    public bool IsFollowedBy(AreaCode area, AreaCode other) =>
        area == other || All.Where(row => row.Predecessors.Contains(area)).Any(row => IsFollowedBy(row.Code, other));

    /// <summary>Whether the people of a district live in the other since, or it is the same.</summary>
    public bool IsFollowedBy(DistrictCode district, DistrictCode other) =>
        district == other || _successors.Where(row => row.District == district).Any(row => IsFollowedBy(row.Becomes, other));

    /// <summary>Which areas belong to which services and forces, and when.</summary>
    public ImmutableArray<AreaSetMember> Sets { get; }

    /// <summary>The same, also for a day before there was such a district: then the area that the district’s own was made from, where it is one.</summary>
    public Answer<AreaCode> InChargeOf(DistrictCode district, DateOnly day)
    {
        var lies = OfDistrict(district, day);
        return !lies.Found
            && AllDistricts.Where(row => row.Code == district && row.Valid.From > day).MinBy(row => row.Valid.From) is { } later
            && _areas.InForce(later.Area, later.Valid.From)?.Predecessors.Where(before => _areas.InForce(before, day) is not null).ToArray() is [var before]
                ? new(before)
                : lies;
    }

    /// <summary>Every district that there is, was or will be.</summary>
    public ImmutableArray<District> AllDistricts { get; }

    /// <summary>The districts in force on that day, as forms offer them.</summary>
    public ImmutableArray<District> Districts(DateOnly day) => _districts.InForce(day);

    /// <summary>The police force of an area on that day, or null where none is on file.</summary>
    public AreaCode? ForceOf(AreaCode area, DateOnly day) => SetOf(AreaSetMember.Force, area, day);

    /// <summary>The combined service of an area on that day, or null where it has one of its own.</summary>
    public AreaCode? ServiceOf(AreaCode area, DateOnly day) => SetOf(AreaSetMember.Service, area, day);

    private AreaCode? SetOf(string kind, AreaCode area, DateOnly day) =>
        Sets.FirstOrDefault(member => member.Kind == kind && member.Area == area && member.Valid.Covers(day))?.Code;
}
