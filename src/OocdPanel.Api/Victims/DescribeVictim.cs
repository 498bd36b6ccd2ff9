using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Victims;

/// <param name="Victim">The victim’s number on the case, from 1.</param>
/// <param name="Name">What the victim is called, where it was written wrong.</param>
/// <param name="Contact">How to reach them, where that is new: seen by the victim worker and by whoever enters it only.</param>
/// <param name="NamedContact">Whom to speak to at a business, or for a child.</param>
/// <param name="Kind">person or business.</param>
/// <param name="AgeGroup">child or adult; left out of a business.</param>
/// <param name="EnhancedRights">Under the Victims’ Code; no if left out.</param>
/// <param name="PreferredContact">phone, text-message, email, letter or in-person.</param>
public sealed record DescribeVictimRequest(
    int? Victim, string? Contact, string? NamedContact, string? Kind, string? AgeGroup, bool? EnhancedRights, string? PreferredContact, string? Name = null) : Request;

public sealed class DescribeVictimValidator : RequestValidator<DescribeVictimRequest>
{
    public DescribeVictimValidator()
    {
        RuleFor(r => r.Victim).NotNull().WithMessage("Choose the victim");
        RuleFor(r => r.Name).ShortText();
        RuleFor(r => r.Contact).ShortText();
        RuleFor(r => r.NamedContact).ShortText();
        RuleFor(r => r.Kind).Required("Say whether the victim is a person or a business").OneOf(VictimDetails.Kinds);
        RuleFor(r => r.AgeGroup).OneOf(VictimDetails.AgeGroups);
        RuleFor(r => r.PreferredContact).OneOf(VictimDetails.Ways);
    }
}

public sealed class DescribeVictimSlice : CaseSlice<DescribeVictimRequest>
{
    public override string Name => "describe-victim";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.VictimWorker, Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.ReferringOfficer];

    public override IValidator<DescribeVictimRequest> Validator { get; } = new DescribeVictimValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(DescribeVictimRequest request, Act act, Work work) =>
        DescribeVictim.Decide(
            new DescribeVictim(request.Victim!.Value, request.Contact, request.NamedContact, new VictimDetails(request.Kind!, request.AgeGroup, request.EnhancedRights ?? false, request.PreferredContact),
                string.IsNullOrWhiteSpace(request.Name) ? null : request.Name.Trim()), act, work.Case);
}
