using System.Diagnostics;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Api.Tests.Postgres;
using OocdPanel.Host;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Notices;

/// <summary>Notices by e-mail, from real hosts to a real mail server.</summary>
public sealed class NoticeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Planted = "Planted";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Hosts_killed_before_and_while_they_send_have_each_notice_arrive_once_and_none_names_anybody()
    {
        await using var mail = await MailServer.StartAsync();
        await using var first = await HostAsync(mail);
        using var http = new HttpClient { BaseAddress = first.Address };
        var cases = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            var journey = new Journey(http, TimeProvider.System);
            await journey.DoAsync(j => Calls.SubmitReferral(j).With("child.givenName", Planted).With("child.familyName", $"{Calls.NameOfItsOwn()}{Planted}").With("crimeReference", Planted + "/1"));
            await journey.DoAsync(i == 0 ? (Func<Journey, Call>)(j => Calls.ReturnReferral(j).With("why", Planted)) : Calls.ScreenReferral);
            cases.Add(journey.Case);
        }
        var meeting = new Journey(http, TimeProvider.System);
        await meeting.DoAsync(Calls.ConvenePanel);
        await meeting.DoAsync(Calls.InviteMember); // whom nobody knows
        await meeting.DoAsync(Calls.CancelPanel);
        // Each referral to its screener, one back to its officer, three to both managers; the meeting and its cancellation to both members beside the chair.
        await UntilAsync("the outbox has them all", async () => await CountAsync("about not like 'digest%'") == 15);
        await first.KillAsync();
        (mail.Taken.Count, await CountAsync("sent_at is not null")).ShouldBe((0, 0L), "the mail server had not answered");

        await mail.OpenAsync();
        await using var second = await HostAsync(mail);
        await UntilAsync("some are sent", () => Task.FromResult(mail.Taken.Count > 0));
        await second.KillAsync();
        await using var third = await HostAsync(mail);
        await UntilAsync("all are sent", async () => await CountAsync("sent_at is null") == 0);
        await Task.Delay(TimeSpan.FromSeconds(3)); // whoever would send twice would do it now

        var ids = mail.Taken.Select(message => message.Id).ToList();
        ids.ShouldAllBe(id => id.Length > 20);
        ids.Distinct().Count().ShouldBe((int)await CountAsync("true"));
        ids.Count.ShouldBeLessThanOrEqualTo(ids.Distinct().Count() + 1, "only what the killed host was sending may come again, and under its id");
        var told = mail.Taken.DistinctBy(message => message.Id).ToList();
        told.Count(message => message.To.Contains("s.cole@example.org") && message.Subject == "A referral waits for screening").ShouldBe(4);
        told.Count(message => message.To.Contains("o.reid@example.org") && message.Plain.Contains($"/app/cases/{cases[0]}", StringComparison.Ordinal)).ShouldBe(1);
        told.Count(message => message.To.Contains("m.hart@example.org") && message.Subject == "A case waits to be allocated").ShouldBe(3);
        foreach (var says in new[] { "You are invited to a panel", "A panel of yours does not take place" })
            told.Count(message => message.To.Contains("h.wu@example.org") && message.Subject == says && message.Plain.Contains($"/app/panels/{meeting.Panel}", StringComparison.Ordinal)).ShouldBe(1);
        told.ShouldAllBe(message => message.To.Count == 1 && message.Plain.Contains("https://oocd.example.org/app", StringComparison.Ordinal));
        told.ShouldAllBe(message => !message.Plain.Contains(Planted, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<HostProcess> HostAsync(MailServer mail)
    {
        var host = new HostProcess();
        host.Set(ServedDatabase.Setting, database.ConnectionString);
        host.Set("Smtp__Host", "127.0.0.1");
        host.Set("Smtp__Port", $"{mail.Port}");
        host.Set("Smtp__From", "notices@oocd.example.org");
        host.Set("Smtp__Tls", "false");
        host.Set("Notices__Link", "https://oocd.example.org/");
        host.Set("OOCD_DATA", Root.Directory);
        await host.ServeAsync();
        return host;
    }

    /// <summary>One for all hosts of this class: their keys are the same, and tokens of this process are good for them.</summary>
    private static readonly DataRoot Root = MakeRoot();

    private static DataRoot MakeRoot()
    {
        var root = new DataRoot(Directory.CreateTempSubdirectory("oocd-notices-").FullName);
        _ = People.Manager.Token(); // makes the key
        Directory.CreateDirectory(root.Path("keys"));
        File.Copy(Path.Combine(TestHost.Keys, "development-token.key"), Path.Combine(root.Path("keys"), "development-token.key"));
        return root;
    }

    private async Task<long> CountAsync(string which)
    {
        await using var command = database.Source.CreateCommand($"select count(*) from oocd.outbox where {which}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        for (var began = Stopwatch.GetTimestamp(); !await holds(); await Task.Delay(20))
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new TimeoutException($"Waited in vain until {what}. The outbox has: {await OutboxAsync()}");
    }

    private async Task<string> OutboxAsync()
    {
        await using var command = database.Source.CreateCommand("select coalesce(string_agg(concat_ws(' ', recipient, says, sent_at, last_error), '; '), 'nothing') from oocd.outbox");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
