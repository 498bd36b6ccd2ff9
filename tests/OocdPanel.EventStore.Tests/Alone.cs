namespace OocdPanel.EventStore.Tests;

/// <summary>Tests that measure time, or take the machine's disks and servers, run after the others and one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
