using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.EventStore.Subscriptions;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Cases;

/// <summary>Nothing happens on the case, and yet its due dates move.</summary>
[Trait("Rule", "R18"), Trait("Rule", "R24")]
public sealed class DueDatesOfCasesTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task New_bank_holidays_and_another_policy_move_what_is_due_on_cases_that_are_open()
    {
        var open = await Journey.ToAsync(service, Stage.BeingAssessed);
        var closed = await Journey.ToAsync(service, Stage.Closed);
        await open.DoAsync(Calls.SetBailDate);
        var referred = open.Today;
        (await DueAsync(open, "assessment")).ShouldBe(WorkingDay(referred, 10));
        (await DueAsync(open, "police-told")).ShouldBe(WorkingDay(referred, 15));
        var followUp = await DueAsync(closed, "follow-up-6-months");

        await using var running = await TestHost.ListeningAsync(service.ConnectionString, builder =>
        {
            builder.Services.AddSubscriptions();
            builder.Services.AddSingleton<ISubscriber, DueDatesOfCases>();
        });
        var holiday = WorkingDay(referred, 3);
        await open.DoAsync(j => Calls.ImportReference(j).With("kind", "bank-holidays").With("file", "mourning.csv").With("csv", $"date,name\n{holiday:yyyy-MM-dd},Day of mourning\n"));
        await Eventually(open, "assessment", WorkingDay(referred, 11));
        (await DueAsync(open, "police-told")).ShouldBe(WorkingDay(referred, 16));
        (await DueAsync(closed, "follow-up-6-months")).ShouldBe(followUp, "that is half a year away");

        await open.DoAsync(j => Calls.ChangePolicy(j).With("area", "shropshire").With("values", new { assessment_working_days = "5" }).With("from", referred));
        await Eventually(open, "assessment", WorkingDay(referred, 6));
    }

    private async Task Eventually(Journey journey, string clock, DateOnly due)
    {
        for (var tries = 0; tries < 150 && await DueAsync(journey, clock) != due; tries++)
            await Task.Delay(200);
        (await DueAsync(journey, clock)).ShouldBe(due);
    }

    /// <summary>As it stands in the read model.</summary>
    private async Task<DateOnly> DueAsync(Journey journey, string clock) =>
        DateOnly.Parse((string)(await service.ScalarAsync("select due::text from read.case_clock where case_id = $1 and kind = $2", journey.Case, clock))!, CultureInfo.InvariantCulture);

    /// <summary>As many Mondays to Fridays on; the bank holidays that are shipped are skipped, any imported one is not.</summary>
    private static DateOnly WorkingDay(DateOnly from, int days)
    {
        var shipped = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reference", "bank-holidays.csv")).Skip(1).Select(line => DateOnly.Parse(line.Split(',')[0], CultureInfo.InvariantCulture)).ToHashSet();
        while (days > 0)
        {
            from = from.AddDays(1);
            if (from.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !shipped.Contains(from))
                days--;
        }
        return from;
    }
}
