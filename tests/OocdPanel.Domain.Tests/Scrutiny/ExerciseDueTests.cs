using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Tests.Reference;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>External exercises follow each other within three months, internal ones within twelve, or as the area’s policy says.</summary>
public class ExerciseDueTests
{
    private static readonly DateOnly _closed = new(2024, 2, 29);

    [Theory]
    [InlineData("external", "2024-05-26", Due.Later)]
    [InlineData("external", "2024-05-27", Due.DueSoon)] // Tuesday 28 and Wednesday 29, the last day, are left
    [InlineData("external", "2024-05-29", Due.DueSoon)]
    [InlineData("external", "2024-05-30", Due.Overdue)]
    [InlineData("internal", "2024-05-30", Due.Later)]
    [InlineData("internal", "2025-03-01", Due.Overdue)]
    public void The_next_is_due_so_many_months_after_the_last_was_closed(string kind, string today, string state) =>
        Of(kind, _closed, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))!.Due!.State.ShouldBe(state);

    [Fact]
    public void The_first_is_due_now() => Of("external", null, _closed)!.Due.ShouldBeNull();

    [Fact]
    public void An_area_can_have_none_or_its_own_months()
    {
        var reference = Any.ReferenceWith(Sample.PolicyOf("default", "own-1", Sample.Always) with { ExternalScrutinyMonths = 6, InternalScrutinyMonths = 0 });
        ExerciseDue.Of(Any.Area, "external", _closed, _closed, reference)!.Due!.By.ShouldBe(new(2024, 8, 29));
        ExerciseDue.Of(Any.Area, "internal", _closed, _closed, reference).ShouldBeNull();
    }

    private static ExerciseDue? Of(string kind, DateOnly? closed, DateOnly today) => ExerciseDue.Of(Any.Area, kind, closed, today, Any.Reference);
}
