using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children;

/// <summary>A page that writes to the record of the child of a case. What is added there contradicts nothing added meanwhile, so no version is sent.</summary>
public abstract class ChildOfCasePage : CasePage
{
    protected override async Task<IActionResult?> LoadAsync()
    {
        var instead = await base.LoadAsync();
        Version = null; // the case's, which is not what is written to
        return instead;
    }

    /// <summary>The entries of a short list in force, as a form offers them.</summary>
    protected IReadOnlyList<Option> Listed(string kind, string? group = null) =>
        [.. Reference.CategoriesInForce(kind, Today).Select(entry => new Option(entry.Code, entry.Name, Group: group))];

    /// <summary>Sends the command about the child of the case, and goes back to the case to say what was done.</summary>
    protected async Task<IActionResult> DoOnChildAsync<TRequest>(Slice<TRequest> slice, TRequest request, string done)
        where TRequest : Request =>
        await LoadAsync() ?? await DoAsync(slice, new Target(Child: Case.Child.Id), request, _ => Done(done, CaseUrl));
}
