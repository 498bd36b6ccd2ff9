using Xunit;

namespace OocdPanel.Architecture.Tests.BadSample;

/// <summary>Proves a rule and a command by half. It is internal, so that nobody runs it.</summary>
[Trait("Rule", "R98"), Trait("Command", "lose-file")]
#pragma warning disable xUnit1000 // Meant: an internal class is never run.
internal sealed class HalfProved
#pragma warning restore xUnit1000
{
    [Fact, Trait("Case", "accepted")]
    public void Accepted() => throw new InvalidOperationException("Never run");

    [Theory, Trait("Case", "refused"), InlineData(1)]
    public void Refused(int one) => throw new InvalidOperationException($"Never run {one}");

    [Trait("Case", "boundary")]
    public static void Not_a_test() => throw new InvalidOperationException("Never run");
}

/// <summary>A command that nobody tests, and that has no slice.</summary>
internal sealed record ShredFile22
{
    public static bool Decide(ShredFile22 command) => command is null;
}
