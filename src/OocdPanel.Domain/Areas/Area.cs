using System.Collections.Immutable;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Areas;

/// <summary>The area of one local authority's youth justice.</summary>
/// <param name="Code">Such as shropshire.</param>
/// <param name="Name">As a page shows it.</param>
/// <param name="Predecessors">The areas it was made from.</param>
/// <param name="Valid">When it exists.</param>
public sealed record Area(AreaCode Code, string Name, ImmutableArray<AreaCode> Predecessors, Validity Valid) : IDated<AreaCode>
{
    AreaCode IDated<AreaCode>.Key => Code;
}

/// <summary>That an area belongs to a service or a force, and when.</summary>
/// <param name="Kind">service or force.</param>
/// <param name="Code">Of the service or force.</param>
/// <param name="Name">Of the service or force.</param>
/// <param name="Area">The area that belongs to it.</param>
/// <param name="Valid">When it does.</param>
public sealed record AreaSetMember(string Kind, AreaCode Code, string Name, AreaCode Area, Validity Valid) : IDated<(AreaCode, AreaCode)>
{
    public const string Service = "service";
    public const string Force = "force";

    (AreaCode, AreaCode) IDated<(AreaCode, AreaCode)>.Key => (Code, Area);
}

/// <summary>A district (plain ONS code) and the area it lies in.</summary>
public sealed record District(DistrictCode Code, string Name, AreaCode Area, Validity Valid) : IDated<DistrictCode>
{
    DistrictCode IDated<DistrictCode>.Key => Code;
}
