using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using static OocdPanel.Api.Tests.Reporting.Traps.HandMade;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The histories of EXPECTED-oversight.md.</summary>
public sealed class OversightHistories : HandMadeDatabase
{
    private protected override HandMade Histories
    {
        get
        {
            var made = new HandMade();
            HandMadeCase Refer(string on) => made.Refer(on, "shropshire", "E06000051", 0);

            Refer("2024-05-01").Allocated("2024-06-03"); // A
            Refer("2024-05-01").Allocated("2024-06-02"); // B
            Refer("2024-05-01").Allocated("2024-06-30"); // C
            Refer("2024-05-01").Allocated("2024-07-01"); // D
            Refer("2024-06-03").Allocated("2024-06-05").Do("2024-06-30", new FoundIneligible("Too old")); // E
            Refer("2024-06-03").Allocated("2024-06-05").Do("2024-07-01", new FoundIneligible("Too old")); // F
            Refer("2024-05-01").Allocated("2024-06-10").Do("2024-06-20", new CaseTransferred(new("shropshire"), new("warwickshire"), "Moved")); // G
            Refer("2024-07-01").Allocated("2024-07-01 13:00"); // H
            Refer("2024-05-01").Allocated("2024-06-20", recorded: "2024-07-05"); // I
            var j = Refer("2024-05-01").Allocated("2024-05-01 13:00");
            var programme = new ProgrammeId(Guid.NewGuid());
            made.Add("2024-05-20",
            [
                Change.To(programme, new PlanAgreed(j.Id, j.Child, new("shropshire"), new("community-resolution"), "community_resolution", Day("2024-05-20"), 14, [], Somebody)),
                Change.To(j.Id, new ProgrammeAgreed(programme)),
            ]);
            made.Add("2024-06-12", [Change.To(programme, new SessionRecorded(Day("2024-06-12"), "attended", null))], role: Roles.YjsManager);
            var k = Refer("2024-05-01");
            made.Add("2024-06-14", [Change.To(k.Id, new ReferralWithdrawn("A mistake"))], role: Roles.YjsManager);
            return made;
        }
    }
}
