using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Cases;

/// <param name="To">The code of the area that takes the case over.</param>
/// <param name="Why">Why it goes there.</param>
public sealed record TransferCaseRequest(string? To, string? Why) : Request;

public sealed class TransferCaseValidator : RequestValidator<TransferCaseRequest>
{
    public TransferCaseValidator()
    {
        RuleFor(r => r.To).Required("Choose the area that takes the case over").ShortText();
        RuleFor(r => r.Why).Required("Say why the case goes there").LongText();
    }
}

public sealed class TransferCaseSlice : CaseSlice<TransferCaseRequest>
{
    public override string Name => "transfer-case";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsManager];

    public override bool NeedsVersion => true;

    /// <summary>A programme that runs goes with the case.</summary>
    public override string? Related => Platform.Related.ProgrammesOfCase;

    public override IValidator<TransferCaseRequest> Validator { get; } = new TransferCaseValidator();

    public override Outcome<Change> Decide(TransferCaseRequest request, Act act, Work work) =>
        TransferCase.Decide(new TransferCase(new AreaCode(request.To!), request.Why!), act, work.Case, work.Reference);
}
