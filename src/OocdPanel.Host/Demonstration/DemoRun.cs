using System.Security.Cryptography;
using System.Text;
using OocdPanel.Api.Platform;

namespace OocdPanel.Host.Demonstration;

/// <summary>Sends the demonstration’s commands through the same door as everybody’s, each under an id of its own that is the same every time.</summary>
/// <param name="under">What comes before the keys of the commands, where several runs have the same.</param>
internal sealed class DemoRun(ICommands commands, SimulatedClock clock, string under = "")
{
    private readonly Dictionary<Guid, long> _versions = [];

    /// <summary>The records made so far, by the demonstration’s own names.</summary>
    public Dictionary<string, Guid> Records { get; } = [];

    /// <summary>Every stream that was written to, in the order in which it first was.</summary>
    public List<Guid> Streams { get; } = [];

    public void At(DateTimeOffset time) => clock.Put(time);

    public async Task PlayAsync(IEnumerable<DemoStep> steps, CancellationToken ct)
    {
        foreach (var step in steps)
        {
            At(step.At);
            await step.Do(this, ct);
        }
    }

    /// <exception cref="CannotRunException">The service refused: the demonstration does not fit its rules.</exception>
    public async Task<Answer> SendAsync<TRequest>(string key, Person person, Slice<TRequest> slice, Target target, TRequest request, CancellationToken ct)
        where TRequest : Request
    {
        long? seen = slice.NeedsVersion ? _versions[target.Exercise?.Value ?? target.Case!.Value.Value] : null;
        var result = await commands.RunAsync(slice, target, request, new Caller(person, IdOf($"{under}{key}/{slice.Name}"), seen), ct);
        if (result is not Result.Accepted accepted)
            throw new CannotRunException($"The demonstration’s {slice.Name} for {key} was not accepted: {Told(result)}");
        foreach (var changed in accepted.Answer.Changed)
        {
            if (!_versions.ContainsKey(changed.Id))
                Streams.Add(changed.Id);
            _versions[changed.Id] = changed.Version;
        }

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
