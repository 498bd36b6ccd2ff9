#pragma warning disable CA1032 // It says what happened to what; a constructor without that would say less.
namespace OocdPanel.EventStore.Subscriptions;

/// <summary>A subscription's progress is not where this runner left it: somebody else has changed the row.</summary>
internal sealed class ProgressMovedException(string name)
    : Exception($"The progress of the subscription {name} was changed by another hand.");
