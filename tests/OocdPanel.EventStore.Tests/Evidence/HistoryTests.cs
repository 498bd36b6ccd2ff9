using System.Text;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

public sealed class HistoryTests
{
    [Fact]
    public async Task A_history_as_it_was_recorded_holds_for_both_checkers_and_both_disclose_the_same()
    {
        var exported = new[]
        {
            Sample.Whole, Sample.Partial, Sample.Partial with { Earlier = null },
            Sample.Export(Sample.Log.History(Sample.Stream, "case", Sample.Third, Sample.Second)),
            Sample.Log.History(Sample.Stream, "case", Sample.Second), Sample.Log.History(Sample.Other, "panel", Sample.Third, Sample.First),
            Sample.WrittenBy(one => one),
            Sample.Whole with { Events = [.. Sample.Whole.Events.Select(one => one with { Open = one.Open.LeftOut(), Withheld = one.Withheld.LeftOut(), Personal = one.Personal.LeftOut() })] },
            Sample.Whole with { Events = [.. Sample.Whole.Events.Select(one => one with { Open = one.Open.LeftOut() })] },
        };
        var verdicts = exported.Select(history => HistoryCheck.Run(history.Write(), Sample.Keys)).ToList();
        verdicts.ShouldAllBe(verdict => verdict.Finding == Finding.Holds);
        (await NodeChecker.RunAsync([.. exported.Select(history => history.Write())], Sample.Keys)).ShouldBe(verdicts.Select(verdict => NodeChecker.Comparable(verdict.ToJson())));
    }

    [Fact]
    public async Task Numbers_and_texts_of_every_kind_have_one_form_for_both_checkers()
    {
        var random = new Random(20260302);
        var data = new Dictionary<string, object>();
        for (var i = 0; i < 3000; i++)
        {
            var number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            data[$"n{i}"] = double.IsFinite(number) ? number : Math.Pow(10, random.Next(-30, 30)) * random.Next(1, 1000);
            data[Rune(random) + Rune(random)] = Rune(random) + "\u007f\"\\/\b\f\n\r\t\0" + Rune(random);
        }
        object[] edges = [0.0, -0.0, 1e21, 1e20, 123456789012345680000d, 1e-6, 1e-7, 5e-324, double.MaxValue, 9007199254740993, 0.1 + 0.2, 333333333.33333329, 4.35, 1.5e300];
        data["edges"] = edges;
        var log = new SampleLog([new(1, Sample.Stream, "case", 1, "case.noted.v1", System.Text.Json.JsonSerializer.Serialize(data), [])]);
        var file = log.History(Sample.Stream, "case", log.Head(null, 1, Sample.Key).Sign(Sample.Key)).Write();
        var ours = HistoryCheck.Run(file, Sample.Keys);
        ours.Finding.ShouldBe(Finding.Holds, ours.Why);
        Assert.Equal(ours.ToJson(), (await NodeChecker.RawAsync([file], Sample.Keys)).TrimEnd('\n'));
    }

    [Fact]
    public void An_event_s_hash_is_the_store_s()
    {
        byte[]? previous = null;
        foreach (var (one, occurrence) in Sample.Whole.Events.Zip(Sample.Occurrences.Where(one => one.Stream == Sample.Stream)))
        {
            var stored = EventHash.Of(occurrence.Stored(), previous, SampleLog.SaltKey);
            one.Hash(previous ?? new byte[32]).ShouldBe(stored);
            previous = stored;
        }
    }

    [Fact]
    public void A_history_is_read_as_it_was_written() =>
        HistoryFile.Read(Sample.Partial.Write()).Write().ShouldBe(Sample.Partial.Write());

    [Fact]
    public void What_is_left_out_is_said_to_be_withheld_and_what_has_no_key_stays_encrypted()
    {
        var proved = HistoryCheck.Run(Sample.Partial.Write(), Sample.Keys).Events;
        proved.Select(one => (one.Version, one.Leaf, one.Withheld is null, one.Personal is null))
            .ShouldBe([(1, 0, false, false), (2, 2, false, false), (3, 3, false, false), (4, 5, true, false), (5, 7, true, true)]);
        proved[0].Personal!.Select(member => (member.Path, member.Subject, Text(member.Value))).ShouldBe(
        [
            ("/data/crimeReference", Sample.Child, "\"22/1234/26\""),
            ("/data/victims/0/views", Sample.Victim, "{\"said\":\"An apology – é\",\"times\":1.5}"),
        ]);
        proved[1].Personal!.Select(member => (member.Path, member.Value)).ShouldBe([("/headers/reason", null)]);
        Text(proved[4].Open).ShouldBe("""{"$withheld":["by"]}""");
    }

    [Fact]
    public void A_history_that_ends_earlier_holds_but_says_so()
    {
        var verdict = HistoryCheck.Run((Sample.Whole with { Version = 4, Events = [.. Sample.Whole.Events.SkipLast(1)] }).Write(), Sample.Keys);
        (verdict.Finding, verdict.Events.Count).ShouldBe((Finding.Holds, 4));
        verdict.Why.ShouldBe("Versions 1 to 4 are in the log as they stand here. Whether later ones followed, no file can prove.");
    }

    [Fact]
    public void A_shown_value_that_is_not_canonical_is_not_written() =>
        Should.Throw<System.Text.Json.JsonException>(() => (Sample.Whole with
        {
            Events = [Sample.Whole.Events[0] with { Open = ShownPart.Shown(new byte[16], "{ }"u8.ToArray()) }],
        }).Write());

    [Fact]
    public async Task No_byte_can_be_changed_so_that_a_history_holds_and_discloses_something_else() => await NothingElseIsDisclosed((random, file) =>
    {
        file[random.Next(file.Length)] ^= (byte)random.Next(1, 256);
    });

    [Fact]
    public async Task No_digit_can_be_changed_so_that_a_history_holds_and_discloses_something_else() => await NothingElseIsDisclosed((random, file) =>
    {
        const string digits = "0123456789abcdefABCDEFghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ";
        int at;
        do at = random.Next(file.Length); while (!char.IsAsciiLetterOrDigit((char)file[at]));
        file[at] = (byte)digits[random.Next(digits.Length)];
    });

    [Fact]
    public async Task The_checker_prints_for_people_and_answers_by_its_exit_code()
    {
        var folder = Directory.CreateTempSubdirectory("history-").FullName;
        string Write(string name, byte[] file)
        {
            File.WriteAllBytes(Path.Combine(folder, name), file);
            return Path.Combine(folder, name);
        }
        var (good, keys) = (Write("good", Sample.Partial.Write()), Write("keys", Sample.Keys.Write()));
        var (output, _, exit) = await NodeChecker.RunAsync([good, "--keys", keys]);
        exit.ShouldBe(0);
        output.ShouldContain($"{good}: HOLDS");
        output.ShouldContain($"Head 3 of log {Sample.Log.Id}: 10 events, made 2026-03-02T12:03:00.000000Z, signed by key {Sample.Keys.Ids.Single()}");
        output.ShouldContain($"personal /data/crimeReference (of {Sample.Child}): \"22/1234/26\"");
        output.ShouldContain($"personal /headers/reason (of {Sample.Child}): encrypted");
        output.ShouldContain("5. case.closed.v1 (leaf 7)\n     open: {\"$withheld\":[\"by\"]}\n     withheld part: withheld\n     personal: withheld\n");
        output.ShouldContain("withheld part: withheld\n     personal: nothing\n");
        output.ShouldContain("\"a/b~c\":\"\\u2028 and \\u202e\"");
        (await NodeChecker.RunAsync([Write("forged", ForgedHistories.All["a path changed"].File), "--keys", keys])).ShouldSatisfyAllConditions(
            run => run.Exit.ShouldBe(1), run => run.Output.ShouldContain("DOES NOT HOLD\n  Version 5 does not hold: it is not what was recorded"));
        (await NodeChecker.RunAsync([Write("cut", ForgedHistories.All["an empty file"].File), "--keys", keys])).Exit.ShouldBe(2);
        (await NodeChecker.RunAsync([Path.Combine(folder, "missing"), "--keys", keys])).Exit.ShouldBe(2);
        (await NodeChecker.RunAsync([good, "--keys", good])).Exit.ShouldBe(2);
        (await NodeChecker.RunAsync([good])).ShouldSatisfyAllConditions(run => run.Exit.ShouldBe(2), run => run.Errors.ShouldContain("a key inside it would prove nothing"));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task NothingElseIsDisclosed(Action<Random, byte[]> change)
    {
        var honest = NodeChecker.Comparable(HistoryCheck.Run(Sample.Partial.Write(), Sample.Keys).ToJson());
        var random = new Random(20260302);
        var files = Enumerable.Range(0, 500).Select(_ => Sample.Partial.Write()).ToList();
        foreach (var file in files) change(random, file);
        var ours = files.Select(file => NodeChecker.Comparable(HistoryCheck.Run(file, Sample.Keys).ToJson())).ToList();
        ours.Where(verdict => verdict.Contains("\"holds\"", StringComparison.Ordinal)).ShouldAllBe(verdict => verdict == honest);
        (await NodeChecker.RunAsync(files, Sample.Keys)).ShouldBe(ours);
    }

    private static string Rune(Random random)
    {
        int rune;
        do rune = random.Next(3) switch { 0 => random.Next(0x100), 1 => random.Next(0xD000, 0x10000), _ => random.Next(0x110000) };
        while (!System.Text.Rune.IsValid(rune));
        return new Rune(rune).ToString();
    }

    private static string? Text(byte[]? json) => json is null ? null : Encoding.UTF8.GetString(json);
}
