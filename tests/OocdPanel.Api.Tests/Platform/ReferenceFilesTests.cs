using System.Collections.Immutable;
using System.Text;
using OocdPanel.Api.Platform;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Platform;

/// <summary>The loader on files that others wrote: each test spoils a copy of the shipped ones.</summary>
public sealed class ReferenceFilesTests : IDisposable
{
    private const string Offences = "offences.csv";

    private readonly string _directory = Directory.CreateTempSubdirectory("oocd-reference-").FullName;

    public ReferenceFilesTests()
    {
        foreach (var file in Directory.GetFiles(ReferenceFiles.Shipped))
            File.Copy(file, Path.Combine(_directory, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_sound_copy_loads_in_the_same_version() =>
        ReferenceFiles.Load(_directory).Version.ShouldBe(ReferenceFiles.Load(ReferenceFiles.Shipped).Version);

    [Theory]
    [InlineData("common-assault,Again,robbery,summary,,2019-01-01,", "‘common-assault’ is listed twice for the same days")]
    [InlineData("x,X,robbery,summary,,2023-02-29,", "valid_from is to be a date like 2023-09-01, not ‘2023-02-29’")]
    [InlineData("x,X,robbery,summary,,01/09/2023,", "valid_from is to be a date like 2023-09-01, not ‘01/09/2023’")]
    [InlineData("x,X,robbery,summary,,2023-09-01,2023-09-01", "valid_to is to be after valid_from")]
    [InlineData("x,X,robery,summary,,2019-01-01,", "There is no offence group ‘robery’")]
    [InlineData("x,X,robbery,hybrid,,2019-01-01,", "class is to be one of summary, either-way, indictable-only, not ‘hybrid’")]
    [InlineData("x,X,robbery,summary,9,2019-01-01,", "yjb_seriousness is to be a whole number from 1 to 8, not ‘9’")]
    [InlineData("x,X,robbery,summary,1.5,2019-01-01,", "yjb_seriousness is to be a whole number from 1 to 8, not ‘1.5’")]
    [InlineData("X Y,X,robbery,summary,,2019-01-01,", "code is not a code: use lower-case letters, digits and single hyphens")]
    [InlineData("x,,robbery,summary,,2019-01-01,", "description is empty")]
    [InlineData("x, X,robbery,summary,,2019-01-01,", "description begins or ends with a space")]
    [InlineData("x,X\0,robbery,summary,,2019-01-01,", "description has a control character in it")]
    [InlineData("x,X,robbery,summary,,2019-01-01", "There are 6 fields, not 7")]
    [InlineData("x,X, or Y,robbery,summary,,2019-01-01,", "There are 8 fields, not 7")]
    [InlineData("x,X \"Y\",robbery,summary,,2019-01-01,", "A quotation mark stands where none may; quote the whole field and double the marks in it")]
    [InlineData("x,\"X,robbery,summary,,2019-01-01,", "A quotation mark stands where none may; quote the whole field and double the marks in it")]
    [InlineData("", "There are 1 fields, not 7")]
    public void A_wrong_row_is_named_by_file_and_line(string row, string message)
    {
        Append(Offences, row);

        Errors().ShouldBe([new ReferenceFileError(Offences, 23, message)]);
    }

    [Fact]
    public void Everything_wrong_is_listed_at_once_and_nothing_is_loaded()
    {
        Append(Offences, "x,X,robbery,summary,,soon,");
        Append(Offences, "robbery,X,robbery,summary,,2019-01-01,");
        Append("districts.csv", "E06000051,Shropshire,westminster,2024-01-01,");
        Append("districts.csv", "E0600,Nowhere,narnia,2024-01-01,");
        Append("gravity-disposals.csv", "illustrative-2023-09,3,caution");

        var thrown = Should.Throw<ReferenceFileException>(() => ReferenceFiles.Load(_directory));
        thrown.Errors.ShouldBe(
        [
            new("districts.csv", 25, "‘E06000051’ is listed twice for the same days"),
            new("districts.csv", 26, "code is not an ONS district code, like E06000051"),
            new("gravity-disposals.csv", 8, "There is no disposal ‘caution’"),
            new(Offences, 23, "valid_from is to be a date like 2023-09-01, not ‘soon’"),
            new(Offences, 24, "‘robbery’ is listed twice for the same days"),
        ]);
        thrown.Message.ShouldContain("offences.csv line 24: ‘robbery’ is listed twice for the same days");
    }

    [Fact]
    public void Quoted_commas_quotes_and_a_byte_order_mark_are_read()
    {
        Append(Offences, "x,\"Theft, or \"\"taking\"\"\",theft,summary,,2019-01-01,");
        var path = Path.Combine(_directory, Offences);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal), new UTF8Encoding(true));

        ReferenceFiles.Load(_directory).Offences.InForce(new("x"), new(2024, 1, 1))!.Description.ShouldBe("Theft, or \"taking\"");
    }

    [Fact]
    public void A_line_is_counted_from_where_its_record_begins()
    {
        Append(Offences, "x,\"X\nY\",theft,summary,,2019-01-01,");
        Append(Offences, "y,Y,theft,summary,,soon,");

        Errors().ShouldBe(
        [
            new ReferenceFileError(Offences, 23, "description has a control character in it"),
            new ReferenceFileError(Offences, 25, "valid_from is to be a date like 2023-09-01, not ‘soon’"),
        ]);
    }

    [Theory]
    [InlineData("", 0, "It is empty; the first line is to be date,name")]
    [InlineData("date,name\n", 0, "It has no rows")]
    [InlineData("date,title\n2024-01-01,New Year's Day\n", 1, "The columns are to be date,name, not date,title")]
    [InlineData("name,date\nNew Year's Day,2024-01-01\n", 1, "The columns are to be date,name, not name,date")]
    [InlineData("date,name\n2024-06-01,Party\n", 2, "1 June 2024 is a Saturday; list the substitute day")]
    public void A_wrong_file_is_named(string content, int line, string message)
    {
        File.WriteAllText(Path.Combine(_directory, "bank-holidays.csv"), content);

        Errors().ShouldBe([new ReferenceFileError("bank-holidays.csv", line, message)]);
    }

    [Fact]
    public void A_file_that_is_not_in_UTF_8_is_named()
    {
        File.WriteAllText(Path.Combine(_directory, "bank-holidays.csv"), "date,name\n2024-01-01,Caf\u00e9\n", Encoding.Latin1);

        Errors().ShouldBe([new ReferenceFileError("bank-holidays.csv", 0, "It is not in UTF-8")]);
    }

    [Fact]
    public void A_missing_and_a_misspelt_file_are_named()
    {
        File.Move(Path.Combine(_directory, "bank-holidays.csv"), Path.Combine(_directory, "holidays.csv"));

        Errors().ShouldBe(
        [
            new ReferenceFileError("bank-holidays.csv", 0, "It is missing"),
            new ReferenceFileError("holidays.csv", 0, "There is no reference file of this name"),
        ]);
    }

    [Fact]
    public void A_directory_that_is_not_there_is_named_not_thrown_over() =>
        Should.Throw<ReferenceFileException>(() => ReferenceFiles.Load(Path.Combine(_directory, "none"))).Errors.ShouldAllBe(error => error.Message == "It is missing");

    [Fact]
    public void A_forces_own_matrix_follows_the_illustrative_one()
    {
        var path = Path.Combine(_directory, "gravity-matrix-illustrative.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("2023-09-01,,", "2023-09-01,2025-01-01,", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_directory, "gravity-matrix-force.csv"), "version,illustrative,valid_from,valid_to,offence,base_score\nforce-1,no,2025-01-01,,arson,5\n");
        Append("gravity-disposals.csv", "force-1,1,nfa\nforce-1,2,outcome-22\nforce-1,3,youth-caution\nforce-1,4,youth-caution\nforce-1,5,charge");

        var data = ReferenceFiles.Load(_directory);
        data.MatrixInForce(new(2024, 12, 31))!.Illustrative.ShouldBeTrue();
        data.MatrixInForce(new(2025, 1, 1))!.Version.ShouldBe("force-1");
        data.Version.ShouldNotBe(ReferenceFiles.Load(ReferenceFiles.Shipped).Version);
    }

    [Fact]
    public void Made_up_scores_cannot_pass_for_a_forces_own()
    {
        File.Move(Path.Combine(_directory, "gravity-matrix-illustrative.csv"), Path.Combine(_directory, "gravity-matrix-mine.csv"));

        Errors().ShouldContain(new ReferenceFileError("gravity-matrix-mine.csv", 2, "illustrative is to be yes in a file with illustrative in its name, and only there"));
    }

    private void Append(string file, string row) => File.AppendAllText(Path.Combine(_directory, file), row + "\n");

    private ImmutableArray<ReferenceFileError> Errors() => Should.Throw<ReferenceFileException>(() => ReferenceFiles.Load(_directory)).Errors;
}
