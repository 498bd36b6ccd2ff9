using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Administration;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Administration;

/// <param name="Kind">A kind of reference data, such as <c>gravity-matrix</c>.</param>
/// <param name="File">The file’s name.</param>
/// <param name="Csv">The file: UTF-8, with the header row of its kind.</param>
public sealed record ImportReferenceRequest(string? Kind, string? File, string? Csv) : Request;

public sealed class ImportReferenceValidator : RequestValidator<ImportReferenceRequest>
{
    /// <summary>In characters: an event holds it all.</summary>
    private const int MostCsv = 200_000;

    public ImportReferenceValidator()
    {
        RuleFor(r => r.Kind).Required("Choose the kind of reference data").OneOf(ReferenceKinds.All.Select(kind => kind.Code));
        RuleFor(r => r.File).Required("Give the name of the file").ShortText();
        RuleFor(r => r.Csv).Required("Choose the file, or paste its rows").MaximumLength(MostCsv).WithMessage($"The file is too long: import {MostCsv:N0} characters or fewer at a time");
    }
}

public sealed class ImportReferenceSlice : Slice<ImportReferenceRequest>
{
    public override string Name => "import-reference";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.Administrator];

    public override string Subject => "reference";

    public override IValidator<ImportReferenceRequest> Validator { get; } = new ImportReferenceValidator();

    public override bool Reaches(string role, Work work) => true;

    public override IReadOnlyList<Guid> Streams(ImportReferenceRequest request) => [StreamOf(request.Kind!)];

    /// <summary>Two imports that are sound each by itself may contradict each other.</summary>
    public override IReadOnlyList<string> Turns(ImportReferenceRequest request) => [ReferenceReading.Turn];

    public override Refusal? TooEarly(Act act, Work work) => Earliest.Today(act, work);

    public override Outcome<Change> Decide(ImportReferenceRequest request, Act act, Work work)
    {
        var (added, ended, errors) = work.References.Try(new RowsImported(request.Kind!, request.File!, request.Csv!, 0, 0, act.OccurredOn), null);
        return ImportReference.Decide(
                new ImportReference(request.Kind!, request.File!, request.Csv!), act, new TriedImport(added, ended, [.. errors.Select(error => error.ToString())]))
            .On(happened => Change.To(new ReferenceId(StreamOf(request.Kind!)), happened));
    }

    internal static Guid StreamOf(string kind) => NamedId.Of("reference", kind);
}
