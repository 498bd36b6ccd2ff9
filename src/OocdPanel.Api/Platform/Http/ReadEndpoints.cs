using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Records;

namespace OocdPanel.Api.Platform.Http;

/// <summary>What endpoints that only read have in common.</summary>
public static class ReadEndpoints
{
    /// <summary>403 for anyone with none of the roles.</summary>
    public static RouteHandlerBuilder ForRoles(this RouteHandlerBuilder endpoint, IReadOnlyList<string> roles) => endpoint.For(roles, null, "");

    /// <summary>The same for one record, the look at which is logged (R21): also a look that the role does not allow.</summary>
    /// <param name="what">As the access log calls it: <c>case</c>, <c>pack</c> …</param>
    /// <param name="record">The part of the address that is the record’s id.</param>
    public static RouteHandlerBuilder ForRoles(this RouteHandlerBuilder endpoint, IReadOnlyList<string> roles, string what, string record) => endpoint
        .For(roles, what, record).ProducesProblem(400).ProducesProblem(404);

    private static RouteHandlerBuilder For(this RouteHandlerBuilder endpoint, IReadOnlyList<string> roles, string? what, string record) => endpoint
        .WithMetadata(new Access(roles))
        .AddEndpointFilter(async (call, next) =>
        {
            var http = call.HttpContext;
            string? why = http.Request.Query["why"];
            if (why is not null && (why.Length > Rules.LongLength || why.Any(FormFaults.IsUnprintable)))
                return Problems.Invalid("why", $"Use {Rules.LongLength:N0} characters or fewer, and no control characters");
            var person = Person.Of(http.User);
            if (person.Roles.Intersect(roles).Any())
                return await next(call);
            if (what is not null && Guid.TryParse((string?)http.Request.RouteValues[record], out var id))
                await http.RequestServices.GetRequiredService<AccessLog>().WriteAsync(person, null, what, id, why, http.RequestAborted);
            return Problems.Problem(403, "role-not-allowed", $"None of your roles may read this; it needs {string.Join(" or ", roles)}.", "Ask somebody who has the role.");
        })
        .ProducesProblem(401).ProducesProblem(403);
}
