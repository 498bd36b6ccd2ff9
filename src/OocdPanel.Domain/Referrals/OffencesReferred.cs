using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>An offence as the referral gives it: by a code of the list, or described, with its class.</summary>
/// <param name="Class">summary, either-way or indictable-only; needed where there is no code.</param>
/// <param name="Group">A Home Office offence group; miscellaneous where none is given with a description.</param>
public sealed record ReferredOffence(
    OffenceCode Code, DateOnly On, int? Seriousness, string? Description = null, string? Class = null, string? Group = null,
    string? Place = null, string? Aggravating = null, string? Mitigating = null)
{
    public static IReadOnlyList<string> Classes { get; } = ["summary", "either-way", "indictable-only"];

    private const string Miscellaneous = "miscellaneous";

    private bool IsListed => Code != OffenceCode.NotListed;

    /// <summary>What is wrong with it as the <paramref name="i"/>th of the referral, from 0; null when nothing is.</summary>
    public Refusal? Fault(int i, ReferenceData reference)
    {
        if (!IsListed)
        {
            return
                string.IsNullOrWhiteSpace(Description) ? new FieldMissing($"offences[{i}].description", "Choose the offence, or describe it.") :
                Class is null ? new FieldMissing($"offences[{i}].class", "Say what class of offence it is.") :
                reference.CategoryInForce(Category.OffenceGroup, Group ?? Miscellaneous, On) is null ? new UnknownCode("offence group", Group ?? Miscellaneous, $"offences[{i}].group") :
                null;
        }
        return
            reference.Offences.InForce(Code, On) is not { } known ? new UnknownCode("offence", Code.Value, $"offences[{i}].code") :
            Class is not null && Class != known.Class ? new OffenceContradicts("class", known.Class, $"offences[{i}].class") :
            Group is not null && Group != known.Group ? new OffenceContradicts("group", known.Group, $"offences[{i}].group") :
            null;
    }

    /// <summary>With what the reference data and the matrix say of it. Of one that is not listed, no matrix says anything.</summary>
    public OffenceOnCase OnCase(DateOnly born, ReferenceData reference, GravityMatrix? matrix)
    {
        var known = IsListed ? reference.Offences.InForce(Code, On) : null;
        int? score = matrix?.BaseScores.TryGetValue(Code, out var found) == true ? found : null;
        return new(
            Code, known?.Group ?? Group ?? Miscellaneous, known?.Class ?? Class!, On, Age.On(born, On), score, score is null ? null : matrix!.Version,
            Seriousness ?? known?.YjbSeriousness, Description, Place, Aggravating, Mitigating);
    }
}

public sealed record OffenceContradicts(string What, string Known, string InField) : Refusal("offence-contradicts", "R23",
    $"The {What} given is not that of the offence chosen, which is ‘{Known}’.", $"Leave the {What} out, or choose another offence.", InField);
