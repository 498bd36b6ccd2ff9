using OocdPanel.Api.Platform;

namespace OocdPanel.Api.Children;

/// <summary>A command about what is on a child’s record, for those who work in the child’s area or on a case of theirs.</summary>
public abstract class ChildSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override IReadOnlyList<string> Roles => OfTheArea;

    public override string Subject => "child";

    public override string? Related => Platform.Related.CasesOfChild;

    public override bool Reaches(string role, Work work) => Reach.Child(role, work);

    internal static readonly IReadOnlyList<string> OfTheArea =
        [Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager];
}
