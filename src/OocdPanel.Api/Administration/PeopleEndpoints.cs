using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Administration;

/// <summary>The people of the service. They are no part of the history: nothing that happened rests on what stands here.</summary>
internal static class PeopleEndpoints
{
    private const int MostAtOnce = 100;

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapGet("/people", ListAsync).ForRoles(Roles.All)
            .WithName("people").WithSummary("The people of your areas: their names, roles and agencies. Filter by role, and by words of a name").Produces<PeopleView>();
        app.MapPut("/people/{user}", AddAsync).ForRoles([Roles.Administrator])
            .WithName("add-person").WithSummary("Makes somebody known who has not signed in yet. It allows them nothing")
            .Accepts<AddPersonRequest>("application/json").Produces<PersonView>(StatusCodes.Status201Created).ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415);
    }

    private static async Task<IResult> ListAsync(HttpContext http, KnownPeople people, ReferenceBook book, TimeProvider clock, string? role, string? find, CancellationToken ct)
    {
        if (role is not null && !Roles.All.Contains(role))
            return Problems.Invalid("role", $"Choose one of: {string.Join(", ", Roles.All)}");
        await people.FreshenAsync(ct);
        var today = UkTime.DayOf(clock.GetUtcNow());
        var mine = Person.Of(http.User).AreasOn(book.Current, today);
        var found = people.All.Where(known =>
            (role is null || known.Person.Roles.Contains(role)) && (find is null || known.Matches(find)) && known.Person.AreasOn(book.Current, today).Overlaps(mine)).ToList();
        return TypedResults.Ok(new PeopleView([.. found.Take(MostAtOnce).Select(PersonView.Of)], found.Count));
    }

    private static async Task<IResult> AddAsync(HttpContext http, KnownPeople people, ReferenceBook book, TimeProvider clock, string user, CancellationToken ct)
    {
        var (sent, fault) = await RequestBody.ReadAsync<AddPersonRequest>(http, ct);
        if (fault is not null)
            return fault;
        var request = sent! with { User = user };
        var by = Person.Of(http.User);
        if (FormFaults.Of(new AddPersonValidator(by, book.Current, UkTime.DayOf(clock.GetUtcNow())), request) is { Count: > 0 } faults)
            return Problems.Invalid(faults);
        return await people.AddAsync(request.Known(), by.User, ct)
            ? TypedResults.Created("/people", PersonView.Of(request.Known()))
            : Problems.Problem(409, "known-already", "Somebody with this user id is known already.", "Find them by their user id.");
    }
}

/// <param name="All">How many there are; where that is more than are listed, give more words of the name.</param>
public sealed record PeopleView(IReadOnlyList<PersonView> People, int All);

public sealed record PersonView(string User, string DisplayName, IReadOnlyList<string> Roles, IReadOnlyList<string> Areas, string? Agency)
{
    public static PersonView Of(KnownPerson known) => new(
        known.Person.User.Value, known.DisplayName, known.Person.Roles, [.. known.Person.Areas.Select(area => area.Value)], known.Person.Agency?.Value);
}
