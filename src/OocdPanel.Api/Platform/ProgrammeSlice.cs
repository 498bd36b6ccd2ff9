namespace OocdPanel.Api.Platform;

/// <summary>A command about one programme: its practitioner's.</summary>
public abstract class ProgrammeSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override string Subject => "programme";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override string? Related => Platform.Related.CaseAndChildOfProgramme;

    public override bool Reaches(string role, Work work) => Reach.Case(role, work);

    public override Result.Forbidden? Barred(string role, Work work) =>
        work.Case.Practitioner == work.Person.User ? null : Reach.NotAllocated;
}
