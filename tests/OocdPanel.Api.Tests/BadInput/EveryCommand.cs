using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.BadInput;

/// <summary>The table that the tests of bad input run over has every command of the running host, and every field of it.</summary>
public sealed class EveryCommand(RunningService service) : IClassFixture<RunningService>
{
    public static TheoryData<string> Names => [.. Ready.Places.Keys];

    [Fact]
    public void Every_command_of_the_host_is_in_the_table() =>
        Endpoints().Select(endpoint => endpoint.Metadata.GetRequiredMetadata<ISlice>().Name).ShouldBe(Ready.Places.Keys, ignoreOrder: true);

    [Theory, MemberData(nameof(Names))]
    public async Task Every_field_of_the_command_is_filled_in_and_the_whole_is_accepted(string command)
    {
        var (journey, call) = await Ready.ForAsync(service, command);
        var request = Endpoints().Single(endpoint => endpoint.Metadata.GetRequiredMetadata<ISlice>().Name == command)
            .Metadata.GetRequiredMetadata<IAcceptsMetadata>().RequestType!;
        var sent = JsonPath.Fields(call.Body).Select(field => field.Path.Replace("[0]", "[]", StringComparison.Ordinal)).ToHashSet();
        Members(request, "").Where(member => !sent.Contains(member)).ShouldBeEmpty();
        (await journey.SendAsync(call)).ShouldBeAccepted();
    }

    private IEnumerable<Endpoint> Endpoints() => service.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<ISlice>() is not null);

    private static IEnumerable<string> Members(Type type, string at) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
        {
            var path = $"{at}{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}";
            var item = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                ? property.PropertyType.GetGenericArguments()[0] : null;
            return item is not null ? [path, .. item == typeof(string) ? [] : Members(item, $"{path}[].")] :
                property.PropertyType.Assembly == typeof(Request).Assembly ? [path, .. Members(property.PropertyType, $"{path}.")] :
                new[] { path };
        });
}
