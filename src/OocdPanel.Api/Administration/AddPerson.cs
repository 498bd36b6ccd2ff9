using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Administration;

/// <summary>Somebody who will work with the service and has not signed in yet, so that cases can be allocated to them and meetings called with them.</summary>
/// <param name="User">As their token will name them; where the address names them, that counts.</param>
/// <param name="Roles">As their token will. These allow nothing: who may do what is the token’s to say.</param>
/// <param name="Areas">Codes of areas, services or forces.</param>
public sealed record AddPersonRequest(string? User, string? DisplayName, string? Email, IReadOnlyList<string>? Roles, IReadOnlyList<string>? Areas, string? Agency) : Request
{
    /// <summary>Once it is found to be filled in.</summary>
    public KnownPerson Known() => new(
        new Person(new UserId(User!.Trim()), Roles!, [.. Areas!.Select(AreaCode.From)], Agency is null ? null : new AgencyCode(Agency)), DisplayName!.Trim(), Email?.Trim());
}

public sealed class AddPersonValidator : RequestValidator<AddPersonRequest>
{
    private const int MostAreas = 50;

    /// <param name="by">Adds people for their own areas.</param>
    public AddPersonValidator(Person by, ReferenceData reference, DateOnly today)
    {
        var areas = by.AreasOn(reference, today);
        RuleFor(r => r.User).Required("Enter the user id").ShortText();
        RuleFor(r => r.User).UserId();
        RuleFor(r => r.DisplayName).Required("Enter the name").ShortText();
        RuleFor(r => r.Email).ShortText();
        RuleFor(r => r.Email).Must(email => email is null || email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Trim().Length - 1).WithMessage("Enter an email address, such as name@example.org");
        RuleFor(r => r.Roles).Required("Choose one role or more");
        RuleFor(r => r.Roles).Must(roles => IsFew(roles, Domain.Shared.Roles.All.Count)).WithMessage("Name each role once");
        RuleForEach(r => r.Roles).Must(role => role is not null && Domain.Shared.Roles.All.Contains(role)).WithMessage($"Choose one of: {string.Join(", ", Domain.Shared.Roles.All)}")
            .When(r => IsFew(r.Roles, Domain.Shared.Roles.All.Count));
        RuleFor(r => r.Areas).Required("Choose one area or more");
        RuleFor(r => r.Areas).Must(codes => IsFew(codes, MostAreas)).WithMessage($"Name {MostAreas} areas, services or forces or fewer");
        RuleForEach(r => r.Areas).Must(code => !string.IsNullOrWhiteSpace(code) && reference.Areas.Expand(AreaCode.From(code), today) is { Found: true, Value: var all } && all.All(areas.Contains)).WithMessage("Choose areas, services or forces of your own")
            .When(r => IsFew(r.Areas, MostAreas));
        RuleFor(r => r.Agency).Must(code => code is null || reference.Agencies.InForce(new AgencyCode(code), today) is not null).WithMessage("Choose an agency of the list");
    }

    private static bool IsFew(IReadOnlyList<string>? list, int most) => list is null || list.Count <= most;
}
