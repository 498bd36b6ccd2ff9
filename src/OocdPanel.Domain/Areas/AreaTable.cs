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

    internal AreaTable(ImmutableArray<Area> areas, ImmutableArray<AreaSetMember> members, ImmutableArray<District> districts)
    {
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
