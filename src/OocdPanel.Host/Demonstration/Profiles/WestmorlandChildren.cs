using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration.Profiles;

/// <summary>The 182 children, in four groups by what the service did with them.</summary>
internal sealed class WestmorlandChildren
{
    private static readonly AreaCode Area = new("westmorland-and-furness");
    private static readonly DistrictCode District = new("E06000064");
    private static readonly (string Group, int Count, int WithPlan)[] Groups = [("statutory", 33, 12), ("panel", 48, 29), ("street", 33, 0), ("prevention", 68, 10)];
    private readonly string _prefix;
    private readonly (DemoChildren Children, bool Girl, bool Plan)[] _all;

    public WestmorlandChildren(string profile, string group)
    {
        _prefix = $"{profile}/{group}";
        var random = new DemoChildren(182);
        var girls = random.Shuffled(Enumerable.Range(0, 182).Select(i => i < 49));
        var (start, count, plans) = (Groups.TakeWhile(each => each.Group != group).Sum(each => each.Count), Groups.Single(each => each.Group == group).Count, Groups.Single(each => each.Group == group).WithPlan);
        var withPlan = random.Shuffled(Enumerable.Range(0, count).Select(i => i < plans));
        _all = [.. Enumerable.Range(0, count).Select(i => (new DemoChildren(20_000 + start + i), girls[start + i], withPlan[i]))];
        Disposals = random.Shuffled(
            Enumerable.Repeat(("youth-caution", "theft-from-person"), 13).Concat(Enumerable.Repeat(("youth-conditional-caution", "grievous-bodily-harm-s20"), 12))
                .Concat(Enumerable.Repeat(("community-resolution", "common-assault"), 15)).Concat(Enumerable.Repeat(("outcome-22", "shoplifting"), 8)));
    }

    public IReadOnlyList<(string Code, string Offence)> Disposals { get; }

    public DemoCase Case(int i, DateOnly starts, string offence, string disposal, DemoStop stop)
    {
        var ((given, family, sex, ethnicity), born) = Child(i, starts);
        return new DemoCase(
            $"{_prefix}/{i + 1:00}", Area, District, given, family, born, sex, ethnicity, new OffenceCode(offence), 0, i % 3 != 0, new DisposalCode(disposal),
            null, starts.AddDays(7 * 8), 8, true, stop)
        { Ehcp = _all[i].Plan };
    }

    public DemoPrevention Prevention(int i, DateOnly on, string concerns)
    {
        var ((given, family, sex, ethnicity), born) = Child(i, on);
        return new DemoPrevention($"{_prefix}/{i + 1:00}", Area, District, given, family, born, sex, ethnicity, on, 8, concerns) { Ehcp = _all[i].Plan };
    }

    public ChildRequest Request(int i, DateOnly on)
    {
        var ((given, family, sex, ethnicity), born) = Child(i, on);
        return new ChildRequest(given, family, born, sex, ethnicity.Value, District.Value, [], ChildValidator.NewChild);
    }

    private ((string Given, string Family, string Sex, EthnicityCode Ethnicity), DateOnly Born) Child(int i, DateOnly on)
    {
        var children = _all[i].Children;
        return (children.Next(_all[i].Girl), children.Aged(children.Number(12, 15), on.AddDays(-120)));
    }
}
