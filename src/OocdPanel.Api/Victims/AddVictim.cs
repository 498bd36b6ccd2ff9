using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Victims;

/// <param name="Contact">How to reach them: seen by the victim worker and by whoever enters it only.</param>
/// <param name="NamedContact">Whom to speak to at a business, or for a child.</param>
/// <param name="Kind">person or business.</param>
/// <param name="AgeGroup">child or adult; left out of a business.</param>
/// <param name="EnhancedRights">Under the Victims’ Code; no if left out.</param>
/// <param name="PreferredContact">phone, text-message, email, letter or in-person.</param>
public sealed record AddVictimRequest(
    string? Name, string? Contact, string? NamedContact, string? Kind, string? AgeGroup, bool? EnhancedRights, string? PreferredContact) : Request;

public sealed class AddVictimValidator : RequestValidator<AddVictimRequest>
{
    public AddVictimValidator()
    {
        RuleFor(r => r.Name).Required("Enter the victim’s name").ShortText();
        RuleFor(r => r.Contact).ShortText();
        RuleFor(r => r.NamedContact).ShortText();
        RuleFor(r => r.Kind).Required("Say whether the victim is a person or a business").OneOf(VictimDetails.Kinds);
        RuleFor(r => r.AgeGroup).OneOf(VictimDetails.AgeGroups);
        RuleFor(r => r.PreferredContact).OneOf(VictimDetails.Ways);
    }
}

public sealed class AddVictimSlice : CaseSlice<AddVictimRequest>
{
    public override string Name => "add-victim";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.VictimWorker, Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.ReferringOfficer];

    public override IValidator<AddVictimRequest> Validator { get; } = new AddVictimValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(AddVictimRequest request, Act act, Work work) =>
        AddVictim.Decide(
            new AddVictim(request.Name!, request.Contact, request.NamedContact, new VictimDetails(request.Kind!, request.AgeGroup, request.EnhancedRights ?? false, request.PreferredContact)), act, work.Case);
}
