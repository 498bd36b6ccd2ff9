using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Where">The place where the disposal was given.</param>
public sealed record DeliverDisposalRequest(string? Where) : Request
{
    /// <summary>Compulsory with a caution below the age that the area’s policy says.</summary>
    public AppropriateAdultRequest? AppropriateAdult { get; init; }

    /// <summary>The child-friendly document with which it was explained in plain words.</summary>
    public string? ExplainedWith { get; init; }

    /// <summary>Whether the child signed the document; leave it out where there is none.</summary>
    public bool? DocumentSigned { get; init; }

    /// <summary>Compulsory for a youth conditional caution, and not meant for anything else.</summary>
    public RequirementsRequest? Requirements { get; init; }

    /// <summary>Why conditions take longer than is usual.</summary>
    public string? LongerBecause { get; init; }
}

/// <param name="Relationship">To the child: parent, social worker, volunteer.</param>
public sealed record AppropriateAdultRequest(string? Name, string? Relationship);

/// <summary>What shows each of the five requirements.</summary>
/// <param name="Evidence">That the child committed the offence.</param>
/// <param name="Decision">That an authorised person decided to give it.</param>
/// <param name="Admission">That the child admitted the offence to an authorised person.</param>
/// <param name="Warning">That its effect was explained, and what follows when a condition is not kept.</param>
/// <param name="Document">That the child signed offence, admission, consent and conditions.</param>
public sealed record RequirementsRequest(string? Evidence, string? Decision, string? Admission, string? Warning, string? Document);

/// <summary>Which of the five is missing is R3’s to say; only lengths are checked here.</summary>
public sealed class DeliverDisposalValidator : RequestValidator<DeliverDisposalRequest>
{
    public DeliverDisposalValidator()
    {
        RuleFor(r => r.Where).Required("Enter where the disposal was given").ShortText();
        RuleFor(r => r.AppropriateAdult!.Name).Required("Enter the name of the appropriate adult").ShortText().When(r => r.AppropriateAdult is not null);
        RuleFor(r => r.AppropriateAdult!.Relationship).Required("Enter who the appropriate adult is to the child").ShortText().When(r => r.AppropriateAdult is not null);
        RuleFor(r => r.ExplainedWith).ShortText();
        RuleFor(r => r.Requirements).ChildRules(shown =>
        {
            shown.RuleFor(s => s!.Evidence).LongText();
            shown.RuleFor(s => s!.Decision).LongText();
            shown.RuleFor(s => s!.Admission).LongText();
            shown.RuleFor(s => s!.Warning).LongText();
            shown.RuleFor(s => s!.Document).LongText();
        });
        RuleFor(r => r.LongerBecause).LongText();
    }
}

public sealed class DeliverDisposalSlice : CaseSlice<DeliverDisposalRequest>
{
    public override string Name => "deliver-disposal";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer];

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<DeliverDisposalRequest> Validator { get; } = new DeliverDisposalValidator();

    public override Outcome<Change> Decide(DeliverDisposalRequest request, Act act, Work work) => DeliverDisposal.Decide(
        new DeliverDisposal(request.Where!)
        {
            AppropriateAdult = request.AppropriateAdult is { } adult ? new AppropriateAdult(adult.Name!, adult.Relationship!) : null,
            ExplainedWith = request.ExplainedWith,
            DocumentSigned = request.DocumentSigned,
            Requirements = request.Requirements is { } shown
                ? new ConditionalRequirements(shown.Evidence ?? "", shown.Decision ?? "", shown.Admission ?? "", shown.Warning ?? "", shown.Document ?? "")
                : null,
            LongerBecause = request.LongerBecause,
        },
        act, work.Case, work.Child, work.Reference);
}
