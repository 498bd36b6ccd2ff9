using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>The child does not take the disposal, or takes consent back before it is given: the panel decides again.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
public sealed record RecordRefusal(string Kind, string Why)
{
    public const string Refused = "refused";
    public const string ConsentWithdrawn = "consent-withdrawn";

    public static IReadOnlyList<string> Kinds { get; } = [Refused, ConsentWithdrawn];

    public static Outcome<CaseEvent> Decide(RecordRefusal command, Act act, Case @case) =>
        @case.NotAt(Stage.AwaitingDelivery) is { } elsewhere ? elsewhere :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say what the child, or who cares for them, said.") :
        new DisposalRefused(@case.Decision!.Disposal, command.Kind, command.Why, act.By);
}
