using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>A page about what stands on a child’s record, with a case here or without. What is added there contradicts nothing added meanwhile, so no version is sent.</summary>
public abstract class OutcomesPage : OocdPage
{
    public OutcomesView Found { get; private set; } = null!;

    public ChildId ChildId => new(Route("child"));

    public string OutcomesUrl => UrlOf(ChildId.Value);

    public CourtForm Asked => new(Reference, Today);

    internal static string UrlOf(Guid child) => $"{OocdPages.Root}/children/{child}/outcomes";

    protected Task<IActionResult> DoOnChildAsync<TRequest>(Slice<TRequest> slice, TRequest request) where TRequest : Request =>
        DoAsync(slice, new Target(Child: ChildId), request, _ => Done("It is on the child’s record", OutcomesUrl));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<OutcomesReading>().OfAsync(Me, ChildId, null, Aborted) is not { } found)
            return NotFound();
        Found = found;
        return null;
    }
}
