using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;

namespace OocdPanel.Api.Referrals;

public sealed class ParticularsValidator : AbstractValidator<ParticularsRequest>
{
    public ParticularsValidator()
    {
        RuleFor(p => p.Gender).ShortText();
        RuleFor(p => p.EthnicityObserved).ShortText();
        RuleFor(p => p.Language).ShortText();
        RuleFor(p => p.Address).ShortText();
        RuleFor(p => p.ParentOrCarer).ShortText();
        RuleFor(p => p.ParentContact).ShortText();
        RuleFor(p => p.School).ShortText();
        RuleFor(p => p.SchoolStatus).ShortText();
        RuleFor(p => p.SocialWorker).ShortText();
        RuleFor(p => p.Needs).FewCodes("needs");
    }
}

public sealed class OffenceValidator : AbstractValidator<OffenceRequest>
{
    public OffenceValidator()
    {
        RuleFor(o => o.Code).ShortText();
        RuleFor(o => o.Code).Required("Choose the offence, or describe it").When(o => string.IsNullOrWhiteSpace(o.Description));
        RuleFor(o => o.Description).LongText();
        RuleFor(o => o.Class).OneOf(ReferredOffence.Classes);
        RuleFor(o => o.Class).Required("Say what class of offence it is").When(o => string.IsNullOrWhiteSpace(o.Code) && !string.IsNullOrWhiteSpace(o.Description));
        RuleFor(o => o.Group).ShortText();
        RuleFor(o => o.On).NotNull().WithMessage("Enter the date of the offence");
        RuleFor(o => o.Seriousness).InclusiveBetween(1, 8).WithMessage("YJB seriousness is a number from 1 to 8");
        RuleFor(o => o.Place).ShortText();
        RuleFor(o => o.Aggravating).LongText();
        RuleFor(o => o.Mitigating).LongText();
    }
}

public sealed class VictimValidator : AbstractValidator<VictimRequest>
{
    public VictimValidator()
    {
        RuleFor(v => v.Name).Required("Enter the victim’s name").ShortText();
        RuleFor(v => v.Contact).ShortText();
    }
}

public sealed class OriginValidator : AbstractValidator<OriginRequest>
{
    public OriginValidator()
    {
        RuleFor(o => o.Court).ShortText();
        RuleFor(o => o.ProsecutorReference).ShortText();
    }
}

public sealed class InterviewValidator : AbstractValidator<InterviewRequest>
{
    public InterviewValidator()
    {
        RuleFor(i => i.Held).NotNull().WithMessage("Say whether the child was interviewed");
        RuleFor(i => i.On).NotNull().WithMessage("Enter the date of the interview").When(i => i.Held == true);
        RuleFor(i => i.On).Null().WithMessage("Leave the date empty, or say that the child was interviewed").When(i => i.Held == false);
        RuleFor(i => i.How).OneOf(Interview.Ways);
        RuleFor(i => i.How).Required("Say how the child was interviewed").When(i => i.Held == true);
        RuleFor(i => i.How).Empty().WithMessage("Leave this empty, or say that the child was interviewed").When(i => i.Held == false);
    }
}

public sealed class ReleaseValidator : AbstractValidator<ReleaseRequest>
{
    public ReleaseValidator()
    {
        RuleFor(r => r.Kind).Required("Say whether the child is on bail or released under investigation").OneOf(Release.Kinds);
        RuleFor(r => r.On).NotNull().WithMessage("Enter the date of bail or release");
    }
}

internal static class CodeLists
{
    /// <summary>Ticked boxes: few, each a code, none twice.</summary>
    public static void FewCodes<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule, string what) => rule
        .Must(codes => codes is null || (codes.Count <= 20 && codes.Distinct().Count() == codes.Count && codes.All(code => !string.IsNullOrWhiteSpace(code) && code.Length <= Rules.ShortLength)))
        .WithMessage($"Choose {what} from the list, each once");
}
