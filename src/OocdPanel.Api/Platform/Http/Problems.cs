using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace OocdPanel.Api.Platform.Http;

/// <summary>Answers that are not what was asked for, as problem details (RFC 9457) with a code, the rule where there is one, and what to do.</summary>
public static class Problems
{
    public static IResult Of(Result result) => result switch
    {
        Result.Invalid invalid => Invalid(invalid.Errors),
        Result.Refused refused => Problem(
            refused.Refusal.IsConflict ? 409 : 422, refused.Refusal.Code, refused.Refusal.Message, refused.Refusal.Advice, Details(refused.Refusal)),
        Result.Forbidden forbidden => Problem(403, forbidden.Code, forbidden.Message, forbidden.Advice),
        Result.NotFound => NotFound(),
        Result.VersionNeeded => Problem(428, "version-needed", "A decision has to say which version of the record it was made on.",
            "Read the record, and send its ETag back as If-Match."),
        Result.Stale stale => Problem(412, "stale", $"The record has changed since you read it: you had version {stale.Seen}, it is at {stale.Now}.",
            "Read the record again, look at what changed, and decide again."),
        Result.Crowded => Problem(409, "crowded", "Many people are writing to this record at the same moment.",
            "Send the same request again in a moment, with the same Idempotency-Key."),
        Result.Unavailable unavailable => Problem(503, "keys-unavailable", "Nothing can be written at the moment: the keys for personal data are not there.",
            $"Tell whoever runs the service: {unavailable.Why}"),
        Result.Unfinished unfinished => Problem(503, "erasure-unfinished", "The erasure is recorded, but the keys could not be destroyed yet.",
            $"Send the same request again with the same Idempotency-Key. It is also done when the service next starts. {unfinished.Why}"),
        Result.IdReused => Problem(422, "command-id-reused", "The Idempotency-Key was used for another request before.",
            "Use a new UUID for a new request; repeat the first one unchanged to get its answer again."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static IResult Invalid(IReadOnlyDictionary<string, string[]> errors) => Problem(
        400, "invalid", "Some fields are missing or wrong.", "Mend the fields named under errors and send the request again.", new() { ["errors"] = errors });

    public static IResult Invalid(string field, string message) => Invalid(new Dictionary<string, string[]> { [field] = [message] });

    public static IResult NotFound() => Problem(404, "not-found", "There is no such record within your reach.", "Check the id, and whether the record belongs to one of your areas.");

    public static IResult Problem(int status, string code, string message, string advice, Dictionary<string, object?>? more = null) =>
        TypedResults.Problem(new ProblemDetails
        {
            Status = status,
            Title = message,
            Type = $"urn:oocd:problem:{code}",
            Extensions = new Dictionary<string, object?>(more ?? []) { ["code"] = code, ["advice"] = advice },
        });

    /// <summary>Code and advice for answers that the framework gives.</summary>
    public static (string Code, string Advice) Ordinary(int? status) => status switch
    {
        400 => ("bad-request", "Check the request against the description at /docs."),
        401 => ("not-signed-in", "Send a bearer token; in Development, oocd token makes one."),
        403 => ("not-allowed", "Ask somebody whose role allows it."),
        404 => ("not-found", "Check the address and the id."),
        405 => ("method-not-allowed", "Check the request against the description at /docs."),
        413 => ("too-large", $"Send {HttpManners.MaxBody / 1024} KB or less."),
        415 => ("not-json", "Send JSON, with the content type application/json."),
        _ => ("failed", "Try again; if it happens again, tell whoever runs the service."),
    };

    private static Dictionary<string, object?> Details(Domain.Shared.Refusal refusal)
    {
        var details = new Dictionary<string, object?>();
        if (refusal.Rule is { } rule)
            details["rule"] = rule;
        if (refusal.Field is { } field)
            details["errors"] = new Dictionary<string, string[]> { [field] = [refusal.Message] };
        if (refusal is Domain.Children.MayBeKnown known)
            details["matches"] = known.Matches.Select(match => new { match.Child, match.Grade, match.Why });
        return details;
    }
}
