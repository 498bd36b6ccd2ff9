using System.Security.Cryptography;
using System.Text;
using OocdPanel.Api.Platform;

namespace OocdPanel.Host.Demonstration;

/// <summary>Sends the demonstration’s commands through the same door as everybody’s, each under an id of its own that is the same every time.</summary>
internal sealed class DemoRun(Commands commands, SimulatedClock clock)
{
    private readonly Dictionary<Guid, long> _versions = [];

    /// <summary>The records made so far, by the demonstration’s own names.</summary>
    public Dictionary<string, Guid> Records { get; } = [];

    public void At(DateTimeOffset time) => clock.Put(time);

    /// <exception cref="CannotRunException">The service refused: the demonstration does not fit its rules.</exception>
    public async Task<Answer> SendAsync<TRequest>(string key, Person person, Slice<TRequest> slice, Target target, TRequest request, CancellationToken ct)
        where TRequest : Request
    {
        long? seen = slice.NeedsVersion ? _versions[target.Case!.Value.Value] : null;
        var result = await commands.RunAsync(slice, target, request, new Caller(person, IdOf($"{key}/{slice.Name}"), seen), ct);
        if (result is not Result.Accepted accepted)
            throw new CannotRunException($"The demonstration’s {slice.Name} for {key} was not accepted: {Told(result)}");
        foreach (var changed in accepted.Answer.Changed)
            _versions[changed.Id] = changed.Version;
        return accepted.Answer;
    }

    private static string Told(Result result) => result switch
    {
        Result.Refused refused => refused.Refusal.Message,
        Result.Invalid invalid => string.Join("; ", invalid.Errors.Select(error => $"{error.Key}: {string.Join(", ", error.Value)}")),
        _ => result.ToString(),
    };

    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"oocd-demonstration/{name}")).AsSpan(0, 16));
}
