using System.Text.Json.Nodes;
using OocdPanel.Api.Platform;

namespace OocdPanel.Api.Tests.Journeys;

/// <summary>One command as somebody is about to send it. What is changed makes a new one; the command id stays until it is changed.</summary>
/// <param name="Name">The slice's.</param>
/// <param name="Seen">Sent as If-Match.</param>
public sealed record Call(string Name, Person By, string Path, JsonObject Body, long? Seen = null)
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public static Call Of(string name, Person by, string path, object body, long? seen = null) =>
        new(name, by, path, System.Text.Json.JsonSerializer.SerializeToNode(body, Json.Options)!.AsObject(), seen);

    public Call Again() => this with { Id = Guid.NewGuid() };

    public Call Seeing(long? version) => this with { Seen = version };

    public Call As(Person person) => this with { By = person };

    /// <param name="path">A field, such as <c>child.district</c> or <c>offences[0].on</c>.</param>
    public Call With(string path, object? value)
    {
        var body = Body.DeepClone().AsObject();
        JsonPath.Set(body, path, System.Text.Json.JsonSerializer.SerializeToNode(value, Json.Options));
        return this with { Body = body };
    }

    public Call Without(string path)
    {
        var body = Body.DeepClone().AsObject();
        JsonPath.Remove(body, path);
        return this with { Body = body };
    }
}
