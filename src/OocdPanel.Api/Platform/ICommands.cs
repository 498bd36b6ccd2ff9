namespace OocdPanel.Api.Platform;

/// <summary>Takes commands and says how each ended: <see cref="Commands"/> for everybody, <see cref="CommandsInMemory"/> for what is made to be loaded in bulk.</summary>
public interface ICommands
{
    Task<Result> RunAsync<TRequest>(Slice<TRequest> slice, Target target, TRequest request, Caller caller, CancellationToken ct)
        where TRequest : Request;
}
