using OocdPanel.Domain.Programmes;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Programmes;

public class ComplianceTests
{
    [Fact]
    public void What_was_missed_with_an_accepted_reason_counts_for_nothing()
    {
        var kept = Compliance.Of([Session("attended"), Session("late"), Session("missed-acceptable"), Session("missed-unacceptable"), Breach(RecordBreach.Warning), Breach(RecordBreach.Return)]);
        kept.ShouldBe(new Compliance(2, 1, 1, 1, 1));
        kept.Expected.ShouldBe(3);
    }

    [Fact]
    public void Nothing_recorded_is_nothing_expected() => Compliance.Of([]).Expected.ShouldBe(0);

    private static SessionRecorded Session(string attendance) => new(Any.Start, attendance, null);

    private static BreachRecorded Breach(string consequence) => new("Did not come", Any.Start, consequence);
}
