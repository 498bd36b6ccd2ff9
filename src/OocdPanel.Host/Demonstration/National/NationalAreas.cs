using System.Globalization;
using Npgsql;
using OocdPanel.Api.Administration;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Host.Demonstration.National;

/// <summary>
/// Made-up areas, so that a national demonstration has about as many as England and Wales have youth justice services, and an
/// area of it no more cases than an area has. They are imported as an administrator would.
/// </summary>
internal static class NationalAreas
{
    private const int Count = 150;
    private const int Forces = 40;
    private const string Since = "2016-01-01";

    private static readonly Person Administrator =
        DevelopmentPeople.All.First(known => known.Person.Roles.Contains(Roles.Administrator)).Person;

    /// <summary>Adds nothing where they are already.</summary>
    /// <exception cref="CannotRunException">They do not fit the reference data.</exception>
    public static async Task ImportAsync(
        string connectionString, NpgsqlDataSource source, IKeyRing keys, ReferenceBook book, IReadOnlyList<IProjection> projections, CancellationToken ct)
    {
        using var turns = new Turns(connectionString, keys);
        var clock = TimeProvider.System;
        var commands = new Commands(new EventLog(source, EventCatalogue.Types, keys, projections), keys, turns, new AccessLog(source, keys, clock), book, clock);
        await AddAsync("areas", "code,name,predecessors,valid_from,valid_to", number => $"{Code(number)},Made-up area {number},,{Since},");
        await AddAsync("districts", "code,name,area,valid_from,valid_to", number => $"{District(number)},Made-up district {number},{Code(number)},{Since},");
        await AddAsync("area-sets", "kind,code,name,area,valid_from,valid_to", number => $"force,made-up-force-{Force(number)},Made-up force {Force(number)},{Code(number)},{Since},");

        async Task AddAsync(string kind, string columns, Func<int, string> row)
        {
            var csv = string.Join('\n', [columns, .. Enumerable.Range(1, Count).Select(row), ""]);
            var result = await commands.RunAsync(
                new ImportReferenceSlice(), new Target(), new ImportReferenceRequest(kind, "made-up.csv", csv), new Caller(Administrator, NamedId.Of("national", kind)), ct);
            if (result is not Result.Accepted)
                throw new CannotRunException($"The demonstration’s {kind} cannot be imported: {result}");
        }
    }

    private static string Code(int number) => $"made-up-area-{number}";

    private static string District(int number) => string.Create(CultureInfo.InvariantCulture, $"E99{number:000000}");

    private static int Force(int number) => 1 + (number % Forces);
}
