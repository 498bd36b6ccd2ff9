using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>What happens on a case, from referral to closure: the vocabulary of the case stream, step by step in the files beside this one.</summary>
public abstract record CaseEvent;

/// <summary>Another area’s youth justice service takes the case over. Nobody there works on it until it is allocated.</summary>
[Stored("case.transferred.v1")]
public sealed record CaseTransferred(AreaCode From, AreaCode To, [PersonalData] string Why) : CaseEvent;

[Stored("case.closed.v1")]
public sealed record CaseClosed([PersonalData] string Summary) : CaseEvent;
