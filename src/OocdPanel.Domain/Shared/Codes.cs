namespace OocdPanel.Domain.Shared;

/// <summary>A code or an id that is more than its text: one raw value, and a type that keeps it from being mistaken for another.</summary>
public interface IValue<TSelf, TRaw>
    where TSelf : struct
{
    TRaw Value { get; }

    static abstract TSelf From(TRaw raw);
}

/// <summary>An area, a service or a police force: wherever an area is asked for, any of them serves.</summary>
public readonly record struct AreaCode(string Value) : IValue<AreaCode, string>
{
    public static AreaCode From(string raw) => new(raw);

    public override string ToString() => Value;
}

/// <summary>A local authority district or unitary authority, by its ONS code (E06000051).</summary>
public readonly record struct DistrictCode(string Value) : IValue<DistrictCode, string>
{
    public static DistrictCode From(string raw) => new(raw);

    public override string ToString() => Value;
}

/// <summary>An out-of-court disposal, or charge (outcome-22).</summary>
public readonly record struct DisposalCode(string Value) : IValue<DisposalCode, string>
{
    public static DisposalCode From(string raw) => new(raw);

    public override string ToString() => Value;
}

/// <summary>An offence as the reference data list it (common-assault).</summary>
public readonly record struct OffenceCode(string Value) : IValue<OffenceCode, string>
{
    /// <summary>Stands for an offence that is described because no list has it.</summary>
    public static readonly OffenceCode NotListed = new("not-listed");

    public static OffenceCode From(string raw) => new(raw);

    public override string ToString() => Value;
}

/// <summary>An agency that can sit on a panel (social-care).</summary>
public readonly record struct AgencyCode(string Value) : IValue<AgencyCode, string>
{
    public static AgencyCode From(string raw) => new(raw);

    public override string ToString() => Value;
}

/// <summary>One of the 2021 census categories, or not-stated.</summary>
public readonly record struct EthnicityCode(string Value) : IValue<EthnicityCode, string>
{
    public static EthnicityCode From(string raw) => new(raw);

    public override string ToString() => Value;
}

/// <summary>A person who uses the service, as their token names them.</summary>
public readonly record struct UserId(string Value) : IValue<UserId, string>
{
    public static UserId From(string raw) => new(raw);

    public override string ToString() => Value;
}

public readonly record struct CaseId(Guid Value) : IValue<CaseId, Guid>
{
    public static CaseId From(Guid raw) => new(raw);

    public override string ToString() => Value.ToString();
}

public readonly record struct ChildId(Guid Value) : IValue<ChildId, Guid>
{
    public static ChildId From(Guid raw) => new(raw);

    public override string ToString() => Value.ToString();
}

public readonly record struct ProgrammeId(Guid Value) : IValue<ProgrammeId, Guid>
{
    public static ProgrammeId From(Guid raw) => new(raw);

    public override string ToString() => Value.ToString();
}

public readonly record struct PanelId(Guid Value) : IValue<PanelId, Guid>
{
    public static PanelId From(Guid raw) => new(raw);

    public override string ToString() => Value.ToString();
}

/// <summary>One scrutiny exercise.</summary>
public readonly record struct ExerciseId(Guid Value) : IValue<ExerciseId, Guid>
{
    public static ExerciseId From(Guid raw) => new(raw);

    public override string ToString() => Value.ToString();
}

/// <summary>The review of one sampled decision.</summary>
public readonly record struct ReviewId(Guid Value) : IValue<ReviewId, Guid>
{
    public static ReviewId From(Guid raw) => new(raw);

    public override string ToString() => Value.ToString();
}

/// <summary>The stream of one kind of reference data.</summary>
public readonly record struct ReferenceId(Guid Value) : IValue<ReferenceId, Guid>
{
    public static ReferenceId From(Guid raw) => new(raw);

    public override string ToString() => Value.ToString();
}

/// <summary>The stream of one area's policy.</summary>
public readonly record struct PolicyId(Guid Value) : IValue<PolicyId, Guid>
{
    public static PolicyId From(Guid raw) => new(raw);

    public override string ToString() => Value.ToString();
}

/// <summary>The id of a command, made by the caller (Idempotency-Key).</summary>
public readonly record struct CommandId(Guid Value) : IValue<CommandId, Guid>
{
    public static CommandId From(Guid raw) => new(raw);

    public override string ToString() => Value.ToString();
}
