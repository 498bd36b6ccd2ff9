using OocdPanel.Domain.Shared;

namespace OocdPanel.Architecture.Tests.BadSample;

internal sealed record Shouting() : Refusal("NOT_NOW", null, "Not now.", "Wait.");

internal sealed record Mute() : Refusal("mute", null, " ", "Wait.");

internal sealed record Helpless() : Conflict("helpless", null, "Not now.", "");

internal sealed record Lawless() : Refusal("lawless", "R99", "Not now.", "Wait.");

internal sealed record One() : Refusal("same", null, "Not now.", "Wait.");

internal sealed record Other() : Refusal("same", null, "Not so.", "Wait.");
