namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The histories of EXPECTED-restated.md.</summary>
public sealed class RestatedHistories : HandMadeDatabase
{
    private protected override HandMade Histories
    {
        get
        {
            var made = new HandMade();
            made.Refer("2022-05-10", "cumbria", "E07000028", 0); // A
            made.Refer("2022-05-12", "cumbria", "E07000027", 0); // B
            var c = made.Refer("2022-06-14", "cumbria", "E07000028", 0);
            made.Refer(c.Child, "2022-09-01", "cumbria", "E07000030", 0, null);
            made.Refer("2023-03-31", "cumbria", "E07000031", 0); // D
            made.Refer("2023-04-03", "cumberland", "E06000063", 0); // E
            made.Refer("2023-05-05", "westmorland-and-furness", "E06000064", 0); // F
            made.Refer("2022-06-20", "cumbria", "E06000051", 0); // G
            return made;
        }
    }
}
