using OocdPanel.Domain.Administration;
using OocdPanel.Domain.Reference;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Administration;

[Trait("Command", "import-reference"), Trait("Rule", "R23")]
public class ImportReferenceTests
{
    private static readonly ImportReference _file = new("offences", "more.csv", "code\n…");

    [Fact, Trait("Case", "accepted")]
    public void Rows_that_are_sound_are_imported_as_they_came() =>
        Import(new(3, 1, [])).Then(new RowsImported("offences", "more.csv", "code\n…", 3, 1, Any.Referral));

    [Fact, Trait("Case", "boundary")]
    public void A_file_that_only_ends_a_row_is_an_import() => Import(new(0, 1, [])).ThenHappened<RowsImported>().Ended.ShouldBe(1);

    [Fact, Trait("Case", "refused")]
    public void One_wrong_row_and_nothing_is_imported() =>
        Import(new(3, 0, ["more.csv line 4: There is no offence group ‘fraud’"])).ThenRefused<RowsAreWrong>().Message.ShouldContain("line 4");

    [Fact, Trait("Case", "refused")]
    public void Of_very_many_faults_the_first_are_told_and_the_others_counted() =>
        Import(new(0, 0, [.. Enumerable.Range(2, 30).Select(line => $"more.csv line {line}: wrong")])).ThenRefused<RowsAreWrong>().Message.ShouldContain("And 10 more");

    [Fact, Trait("Case", "refused")]
    public void A_file_of_which_every_row_stands_is_no_import() => Import(new(0, 0, [])).ThenRefused<EveryRowStands>();

    private static When<ReferenceEvent> Import(TriedImport tried) => new(ImportReference.Decide(_file, Any.Act(Any.Manager, Any.Referral), tried));
}
