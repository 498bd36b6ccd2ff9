using OocdPanel.Domain.Cases;
using OocdPanel.Host.Keys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>With another key-encryption key than the one the keys are under, every verb that needs keys ends with one sentence.</summary>
public sealed class WrongKeyTests : HostOverDatabase
{
    [Fact]
    public async Task Every_verb_that_opens_keys_says_which_setting_is_wrong_and_nothing_else()
    {
        var journey = await ServeAsync();
        await journey.To(Stage.Referred);
        (await Host.EndAsync()).ShouldBe(0);
        Host.Set(KeySettings.Current, Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]));
        foreach (var verb in new string[][] { ["serve", "--url", "http://127.0.0.1:0"], ["rebuild"], ["keys", "status"], ["keys", "rotate"] })
        {
            var (exitCode, errors) = await Host.RunAsync(verb);
            exitCode.ShouldBe(1, string.Join(' ', verb));
            errors.ShouldContain(KeySettings.Current);
            errors.Trim().ShouldNotContain("\n");
        }
    }

    [Fact]
    public async Task Without_a_key_nothing_is_rebuilt_since_that_would_take_the_tokens_away()
    {
        var journey = await ServeAsync();
        await journey.To(Stage.Referred);
        (await Host.EndAsync()).ShouldBe(0);
        Host.Set("ASPNETCORE_ENVIRONMENT", "Production");
        var (exitCode, errors) = await Host.RunAsync("rebuild");
        exitCode.ShouldBe(1);
        errors.ShouldContain("Nothing was rebuilt. No key-encryption key is configured");
        (await AskAsync<long>(Events, "select count(*) from read.known_child")).ShouldBe(1);
    }
}
