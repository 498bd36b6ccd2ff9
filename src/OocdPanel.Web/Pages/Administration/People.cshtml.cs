using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Administration;

/// <summary>Who works with the service in the administrator’s areas.</summary>
public sealed class PeopleModel : OocdPage
{
    public Names Names => new(Reference, Today);

    public FoundPeople Found => FoundPeople.Of(Find, [.. Staff.All.Where(known => (Find is null || known.Matches(Find)) && known.Person.AreasOn(Reference, Today).Overlaps(Me.AreasOn(Reference, Today)))]);
}
