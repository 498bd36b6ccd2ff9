using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Web.Platform;

/// <summary>
/// What every page has: who asks, what they typed, and the one way to have a command done. A page loads what it shows
/// in <see cref="LoadAsync"/>, which runs before it is first shown and again when it is shown with errors.
/// </summary>
public abstract class OocdPage : PageModel
{
    internal const string DoneCookie = "oocd-done";
    private const string DoneKey = "done";
    private PostedForm? _form;
    private Guid? _command;
    private int _forms;

    public Person Me => Person.Of(User);

    /// <summary>What was typed. Reading a date or number that is none adds the error.</summary>
    public PostedForm Form => _form ??= new(HttpContext.Request.HasFormContentType ? HttpContext.Request.Form : null, ModelState);

    /// <summary>Of the command that the form which was sent is for.</summary>
    private Guid CommandId => _command ??= Guid.TryParse(Form.Text("commandId"), out var given) ? given : Guid.NewGuid();

    /// <summary>
    /// The number on the page of the form that is shown next, and its command’s id: one for each form, so that sending it twice does it once,
    /// and sending another does that, too. Only the form that was sent keeps its id while it comes back with errors.
    /// </summary>
    public (int Number, Guid CommandId) NextForm() =>
        (++_forms, Form.Text("formNumber") == _forms.ToString(CultureInfo.InvariantCulture) ? CommandId : Guid.NewGuid());

    /// <summary>The version of the record on the screen, for the hidden field; set it in <see cref="LoadAsync"/>.</summary>
    public long? Version { get; protected set; }

    /// <summary>The version that the sender had on the screen.</summary>
    public long? SeenVersion => long.TryParse(Form.Text("seenVersion"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;

    /// <summary>Where to see what changed, when somebody was faster; null where there is nothing better than this page.</summary>
    public virtual string? LookAgainAt => null;

    /// <summary>Said by the page before, once: <c>The case is allocated</c>.</summary>
    public string? JustDone => HttpContext.Request.Cookies.ContainsKey(DoneCookie) ? TempData[DoneKey] as string : null;

    /// <summary>Set when somebody changed the record after it was opened.</summary>
    public bool IsStale { get; private set; }

    /// <summary>An id in the page’s address, which its route made sure of.</summary>
    protected Guid Route(string name) => Guid.Parse((string)RouteData.Values[name]!);

    protected ReferenceData Reference => HttpContext.RequestServices.GetRequiredService<ReferenceData>();

    protected DateOnly Today => UkTime.DayOf(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>The people of the service, by name.</summary>
    public KnownPeople Staff => HttpContext.RequestServices.GetRequiredService<KnownPeople>();

    /// <summary>Words of a name that somebody is looked for by; null where nobody is.</summary>
    protected string? Find => Form.Text("find") ?? (Request.Query["find"].ToString() is { } words && words.Trim().Length > 0 ? words.Trim() : null);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await Staff.FreshenAsync(Aborted);
        await next();
    }

    public virtual async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    /// <summary>Reads what the page shows.</summary>
    /// <returns>Null when all is there; otherwise what to answer instead, such as <see cref="PageModel.NotFound()"/>.</returns>
    protected virtual Task<IActionResult?> LoadAsync() => Task.FromResult<IActionResult?>(null);

    /// <summary>Sends the command and goes on to <paramref name="done"/>, or shows the page again with what is wrong and what was typed.</summary>
    /// <param name="request">Built from <see cref="Form"/>, under whose names errors are shown.</param>
    protected async Task<IActionResult> DoAsync<TRequest>(Slice<TRequest> slice, Target target, TRequest request, Func<Answer, IActionResult> done)
        where TRequest : Request
    {
        var commands = HttpContext.RequestServices.GetRequiredService<Commands>();
        if (!ModelState.IsValid) // a date or number could not be read: say what else is wrong with the form, too
        {
            foreach (var (field, messages) in FormFaults.Of(slice, request).Where(error => !ModelState.ContainsKey(error.Key)))
                ModelState.AddModelError(field, messages[0]);
            return await AgainAsync();
        }
        switch (await commands.RunAsync(slice, target, request, new Caller(Me, CommandId, SeenVersion), Aborted))
        {
            case Result.Accepted accepted:
                return done(accepted.Answer);
            case Result.Invalid invalid:
                foreach (var (field, messages) in invalid.Errors)
                    ModelState.AddModelError(field, messages[0]);
                return await AgainAsync();
            case Result.Refused { Refusal: var refusal }:
                ModelState.AddModelError(refusal.Field ?? "", refusal is Domain.Shared.FieldMissing ? refusal.Message : $"{refusal.Message} {refusal.Advice}");
                return await AgainAsync(refusal);
            case Result.Forbidden forbidden:
                return Problem(403, forbidden.Message, forbidden.Advice);
            case Result.Stale:
                IsStale = true;
                return await AgainAsync();
            case Result.IdReused:
                return Problem(409, "This form was sent before, with other answers.", "Open the record again to see what was recorded, and start a new form if there is more to say.");
            case Result.Crowded:
                ModelState.AddModelError("", "Many people are writing to this record at the same moment. Send the form again.");
                return await AgainAsync();
            case Result.Unavailable:
                return Problem(503, "Nothing can be written at the moment.", "The keys for personal data are not there. Tell whoever runs the service; what you typed was not kept.");
            case Result.Unfinished:
                return Problem(503, "The erasure is recorded, but the keys could not be destroyed yet.", "Send the form again. It is also done when the service next starts. Tell whoever runs the service.");
            case Result.VersionNeeded:
                return Problem(400, "The form does not say which version of the record it was made on.", "Open the page again.");
            default:
                return NotFound();
        }
    }

    /// <summary>Shows the page again, with what was typed.</summary>
    protected async Task<IActionResult> AgainAsync(Domain.Shared.Refusal? refusal = null)
    {
        if (await LoadAsync() is { } instead)
            return instead;
        if (!IsStale && SeenVersion is { } seen)
            Version = seen;
        WhenRefused(refusal);
        return Page();
    }

    /// <summary>For a page that shows more than the message of a refusal.</summary>
    protected virtual void WhenRefused(Domain.Shared.Refusal? refusal)
    {
    }

    /// <summary>Goes to another page and says there what was done.</summary>
    protected IActionResult Done(string what, string url)
    {
        TempData[DoneKey] = what;
        return LocalRedirect(url);
    }

    /// <summary>Answers with a problem page of that status, in these words.</summary>
    protected IActionResult Problem(int status, string message, string advice)
    {
        new PlainProblem(message, advice).SayOn(HttpContext);
        return StatusCode(status);
    }
}

/// <summary>What a problem page says.</summary>
public sealed record PlainProblem(string Message, string Advice)
{
    /// <summary>Null where the request was not told anything of its own.</summary>
    public static PlainProblem? On(HttpContext context) => context.Items[typeof(PlainProblem)] as PlainProblem;

    public void SayOn(HttpContext context) => context.Items[typeof(PlainProblem)] = this;
}
