using OocdPanel.Api.Children;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children.Outside;

/// <summary>What was given outside the panel, as its form asks it.</summary>
public static class GivenForm
{
    public static IReadOnlyList<Option> Givers { get; } = [.. OutsideDisposal.Givers.Select(giver => new Option(giver.Value, Words.Of(giver.Value)))];

    public static IReadOnlyList<Option> Disposals(ReferenceData reference, DateOnly day) =>
        [.. reference.CategoriesInForce(Category.OutsideDisposal, day).Select(listed => new Option(listed.Code, listed.Name))];

    public static OutsideDisposalRequest Of(PostedForm form) => new(
        form.Text("given.disposal"), form.Date("given.on"), form.Text("given.by"), form.Text("given.officer"), form.Text("given.why"), form.Date("given.toldOn"));
}
