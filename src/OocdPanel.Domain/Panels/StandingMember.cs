using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>Somebody who sits on every panel of an area: a meeting starts from these, and shows who of them is missing (R10).</summary>
/// <param name="Area">The area whose panels it is about.</param>
/// <param name="User">The person.</param>
/// <param name="Agency">Whom they sit for.</param>
/// <param name="TrainedOn">When they were trained for panels; null where they were not yet.</param>
/// <param name="Valid">When they are a standing member.</param>
public sealed record StandingMember(AreaCode Area, UserId User, AgencyCode Agency, DateOnly? TrainedOn, Validity Valid) : IDated<(AreaCode, UserId)>
{
    (AreaCode, UserId) IDated<(AreaCode, UserId)>.Key => (Area, User);

    public PanelMember Seat => new(User, Agency, TrainedOn);
}
