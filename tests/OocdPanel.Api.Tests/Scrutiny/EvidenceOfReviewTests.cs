using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.EventStore.Evidence;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

/// <summary>What is under review proves itself to whoever has no account: the case, its child, and the meetings that heard it.</summary>
public sealed class EvidenceOfReviewTests(RunningService service) : CommandOverHttp(service)
{
    [Fact]
    public async Task Of_a_meeting_all_is_proved_and_what_is_about_another_case_is_not_seen()
    {
        var (journey, other) = (await At(Stage.ReadyForPanel), await At(Stage.ReadyForPanel));
        await journey.ListAsync();
        (await journey.SendAsync(Call.Of("list-case", People.Chair, $"/panels/{journey.Panel}/items/{other.Case}", new { }))).ShouldBeAccepted();
        foreach (var member in new[] { People.Seconded, People.Chair, People.Member })
            await journey.DoAsync(j => Calls.RecordAttendance(j, member.User.Value));
        await journey.DoAsync(Calls.OpenPanel);
        await journey.DoAsync(Calls.DecideItem);
        await journey.DoAsync(Calls.ConfirmDecision);
        await journey.DoAsync(Calls.ClosePanel);
        await journey.DrawAsync();
        await Service.SealAsync();

        var files = await EvidenceAsync(await Reviewing.ReviewOfAsync(journey));
        files.Keys.ShouldBe(["case-1.json", "child-1.json", "panel-1.json"], ignoreOrder: true);
        foreach (var (name, file) in files)
        {
            var verdict = HistoryCheck.Run(file, TestHost.Signing.PublicKeys);
            verdict.Finding.ShouldBe(Finding.Holds, verdict.Why);
            verdict.Events.ShouldAllBe(happened => happened.Withheld == null && happened.Personal == null);
            foreach (var told in new[] { other.Case, other.Child })
                Encoding.UTF8.GetString(file).ShouldNotContain(told.ToString(), Shouldly.Case.Insensitive, name);
            var seen = string.Join('\n', verdict.Events.Where(happened => happened.Open is not null).Select(happened => Encoding.UTF8.GetString(happened.Open!)));
            foreach (var told in new[] { "E06000051", "\"district\"", "\"ethnicity", "white-british" })
                seen.ShouldNotContain(told, Shouldly.Case.Insensitive, name);
            if (name == "case-1.json")
                verdict.Events.Where(happened => happened.Open is null).Select(happened => happened.Name).ShouldBe(["case.referral-submitted.v2"]);
            if (name != "panel-1.json")
                continue;
            verdict.Events.Count(happened => happened.Name == "panel.item-listed.v1").ShouldBe(2);
            verdict.Events.Where(happened => happened.Open is null).Select(happened => happened.Name).ShouldBe(["panel.item-listed.v1", "panel.closed.v1"]);
            Encoding.UTF8.GetString(verdict.Events.Single(happened => happened.Name == "panel.item-decided.v2").Open!).ShouldContain(journey.Case.ToString());
        }
    }

    private async Task<Dictionary<string, byte[]>> EvidenceAsync(Guid review)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/reviews/{review}/evidence", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", People.ScrutinyLead.Token());
        using var response = await Service.Http.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue();
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var read = new MemoryStream();
            await using var written = await entry.OpenAsync();
            await written.CopyToAsync(read);
            files[entry.Name] = read.ToArray();
        }
        return files;
    }
}
