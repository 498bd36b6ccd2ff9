using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Architecture.Tests.BadSample;

internal sealed record Nameless : CaseEvent;

[Stored("case.decide-item.v1")]
internal sealed record Imperative : CaseEvent;

[Stored("case.decided")]
internal sealed record Versionless : CaseEvent;

[Stored("OocdPanel.Domain.Cases.CaseClosed")]
internal sealed record Clr : CaseEvent;

[Stored("panel.closed.v1")]
internal sealed record Astray : CaseEvent;

[Stored("case.lost.v1")]
internal sealed record Unfolded : CaseEvent;

[Stored("case.told.v1")]
internal sealed record Careless(
    string Text, PersonName Whose, DateOnly When, UserId? Who, IReadOnlyList<string> Texts, Nested Deep, IReadOnlyList<Nested> Deeper,
    [PersonalData] string Marked, [Withheld] UserId Hidden, [PersonalData] Nested Covered, int Number, AreaCode Area) : CaseEvent;

internal sealed record Nested(string Inner, [property: Withheld] DateOnly Hidden);

[Stored("case.weighed.v1")]
internal sealed record Weighed(string Text, int Number, int? Perhaps, bool Yes, DateOnly On, CaseId Case, IReadOnlyList<WeighedPart> Parts) : CaseEvent;

internal sealed record WeighedPart(string Name);
