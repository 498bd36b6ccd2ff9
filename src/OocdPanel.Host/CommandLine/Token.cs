using System.CommandLine;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd token</c>: a bearer token of a development person, for calls by hand.</summary>
public static class Token
{
    public static Command Verb()
    {
        var user = new Option<string>("--user") { Description = "Who: a user name, such as a.khan.", Required = true };
        var roles = new Option<string[]>("--role") { Description = "A role, such as yjs-practitioner; may be given more than once.", Required = true };
        var areas = new Option<string[]>("--area") { Description = "The code of an area, a service or a force; may be given more than once.", DefaultValueFactory = _ => [] };
        var agency = new Option<string?>("--agency") { Description = "The agency that the person comes from, such as police or yjs." };
        var verb = new Command("token", "Print a bearer token that only a service in Development accepts.") { user, roles, areas, agency };
        verb.SetAction(parsed => Print(parsed.GetValue(user)!, parsed.GetValue(roles)!, parsed.GetValue(areas)!, parsed.GetValue(agency)));
        return verb;
    }

    private static int Print(string user, IReadOnlyList<string> roles, IReadOnlyList<string> areas, string? agency)
    {
        var person = new Person(
            new UserId(user), roles, [.. areas.Select(area => new AreaCode(area))], agency is null ? null : new AgencyCode(agency));
        try
        {
            Console.WriteLine(DevelopmentToken.Mint(person, DevelopmentKey.In(DataRoot.Find().Path("keys")), TimeProvider.System));
            return 0;
        }
        catch (ArgumentException wrong)
        {
            OocdCommandLine.Say(wrong.Message);
            return OocdCommandLine.NotUnderstood;
        }
    }
}
