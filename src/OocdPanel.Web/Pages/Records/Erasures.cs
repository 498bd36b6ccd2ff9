using OocdPanel.Domain.Records;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Records;

/// <summary>What pages that erase somebody have in common.</summary>
internal static class Erasures
{
    public const string Confirmation = "confirmed";

    public const string NotConfirmed = "Confirm that you want to erase this person";

    /// <summary>Said when it is done.</summary>
    public const string Complete = "It is complete when the backups of the keys from before it are gone, in 30 days";

    public static IReadOnlyList<Option> Bases { get; } = [.. ErasureBasis.All.Select(basis => new Option(basis, Words.Of(basis)))];

    public static IReadOnlyList<Option> Confirm { get; } = [new("yes", "I understand that this cannot be undone, by anybody")];
}
