using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Administration;

public sealed class ImportReferenceTests(RunningService service) : CommandOverHttp(service)
{
    private const string Header = "version,illustrative,valid_from,valid_to,offence,base_score\n";

    [Fact, Trait("Command", "import-reference"), Trait("Case", "accepted"), Trait("Rule", "R23")]
    public async Task A_matrix_that_is_imported_decides_from_then_on_and_the_made_up_one_gives_way()
    {
        var journey = await At(Stage.Referred);
        var today = journey.Today.ToString("yyyy-MM-dd");
        (await journey.SendAsync(Import(journey, "gravity-matrix", $"{Header}wm-1,no,{today},,criminal-damage-under-500,4\n"))).ShouldBeAccepted();

        var read = (await journey.GetAsync(People.Officer, "/reference")).Body;
        var matrices = read.GetProperty("matrices").EnumerateArray().ToList();
        matrices[0].GetProperty("version").GetString().ShouldBe("wm-1");
        matrices[0].GetProperty("illustrative").GetBoolean().ShouldBeFalse();
        matrices[1].GetProperty("to").GetString().ShouldBe(today);

        var later = await At(Stage.AwaitingPanel);
        (await Refused(later, Calls.DecideItem(later), 422, "departure-without-reasons", "R11")).Naming("departureReasons");
    }

    [Theory, Trait("Command", "import-reference"), Trait("Case", "refused"), Trait("Rule", "R23")]
    [InlineData("gravity-matrix", Header + "x-1,no,2030-01-01,,shoplifting,2\nx-1,no,2030-01-01,,shoplifting,3\n", "line 3: The offence ‘shoplifting’ is scored twice")]
    [InlineData("gravity-matrix", Header + "x-1,no,2030-01-01,,shoplifting,9\n", "line 2: base_score is to be a whole number from 1 to 5, not ‘9’")]
    [InlineData("gravity-matrix", Header + "x-1,no,2030-01-01,,sheep-rustling,2\n", "line 2: There is no offence ‘sheep-rustling’")]
    [InlineData("gravity-matrix", Header + "x-1,no,2020-01-01,,shoplifting,2\n", "are in force at the same time")]
    [InlineData("gravity-matrix", "version,offence\nx,y\n", "line 1: The columns are to be version,illustrative")]
    [InlineData("offences", "code,description,group,class,yjb_seriousness,valid_from,valid_to\nshoplifting,Other words,theft,either-way,,2019-01-01,\n", "line 2: ‘shoplifting’ is listed twice for the same days")]
    [InlineData("offences", "code,description,group,class,yjb_seriousness,valid_from,valid_to\n\"x,y\n", "line 2")]
    [InlineData("bank-holidays", "date,name\n2035-01-01,New Year\n", "has only 1 bank holidays; list them all")]
    [InlineData("population", "area,ethnicity_group,children,source,valid_from,valid_to\ncumberland,White,12000,estimates,2024-01-01,\n", "has no row for Mixed, Asian or Asian British")]
    [InlineData("outcome-mappings", "disposal,scheme,external_code,valid_from,valid_to\nflogging,home-office,8,2030-01-01,\n", "line 2: There is no disposal ‘flogging’")]
    public async Task One_wrong_row_and_none_is_taken_and_its_line_is_told(string kind, string csv, string told)
    {
        var journey = await At(Stage.Referred);
        // An import by another test may have ended the matrix that shipped: what is refused here is refused anyway.
        (await Refused(journey, Import(journey, kind, csv), 422, "rows-are-wrong", "R23")).Text.ShouldContain(told);
    }

    [Fact, Trait("Command", "import-reference"), Trait("Case", "refused"), Trait("Rule", "R23")]
    public async Task A_row_in_force_is_ended_today_or_later_and_never_in_the_past_and_a_repeat_adds_nothing()
    {
        const string Header = "code,name,valid_from,valid_to\n";
        var journey = await At(Stage.Referred);
        var today = journey.Today.ToString("yyyy-MM-dd");
        (await journey.SendAsync(Import(journey, "agencies", $"{Header}mentors,Mentors,2020-01-01,\n"))).ShouldBeAccepted();
        await Refused(journey, Import(journey, "agencies", $"{Header}mentors,Mentors,2020-01-01,\n"), 409, "every-row-stands", "R23");
        (await Refused(journey, Import(journey, "agencies", $"{Header}mentors,Mentors,2020-01-01,2021-01-01\n"), 422, "rows-are-wrong", "R23")).Text.ShouldContain("what was in force stays as it was");
        (await journey.SendAsync(Import(journey, "agencies", $"{Header}mentors,Mentors,2020-01-01,{today}\n"))).ShouldBeAccepted();
        (await Refused(journey, Import(journey, "agencies", $"{Header}mentors,Mentors,2020-01-01,2035-01-01\n"), 422, "rows-are-wrong", "R23")).Text.ShouldContain("is never edited");
    }

    [Fact, Trait("Command", "import-reference"), Trait("Case", "forbidden")]
    public async Task Only_an_administrator_imports()
    {
        var journey = await At(Stage.Referred);
        var call = Import(journey, "agencies", $"code,name,valid_from,valid_to\nfaith,Faith groups,2020-01-01,\n");
        await Refused(journey, call.As(People.Manager), 403, "role-not-allowed");
        (await journey.SendAsync(call)).ShouldBeAccepted();
        (await journey.SendAsync(call)).ShouldBeAccepted(); // the same command again answers as before
    }

    private static Call Import(Journey journey, string kind, string csv) => Calls.ImportReference(journey) with
    {
        Body = Call.Of("", People.Administrator, "", new { kind, file = "rows.csv", csv }).Body,
    };
}
