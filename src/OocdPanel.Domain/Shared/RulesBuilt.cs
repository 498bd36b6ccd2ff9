namespace OocdPanel.Domain.Shared;

/// <summary>A rule of the specification that this service keeps.</summary>
/// <param name="Id">As code, refusals and tests cite it: <c>R10</c>.</param>
/// <param name="Kind"><c>gate</c> refuses, <c>derivation</c> computes a fact, <c>clock</c> shows what is due, <c>data</c> is a shape, <c>log</c> keeps a trace.</param>
/// <param name="Says">In one sentence.</param>
public sealed record BuiltRule(string Id, string Kind, string Says);

/// <summary>The rules that count as built: each has tests for accepted, refused and the boundary.</summary>
public static class RulesBuilt
{
    public static IReadOnlyList<BuiltRule> All { get; } =
    [
        new("R1", "gate", "A child is 10 to 17 at each offence, and under 18 again when a caution is given."),
        new("R2", "gate", "A disposal needs the admission and the evidence that its reference row asks for."),
        new("R3", "gate", "A youth conditional caution is given when each of its five requirements is evidenced."),
        new("R4", "gate", "A caution below the policy’s age is given with an appropriate adult there."),
        new("R5", "gate", "An earlier caution makes a programme compulsory, unless it is found inappropriate with the reason."),
        new("R6", "gate", "An indictable-only offence needs the prosecutor’s decision for an out-of-court disposal before a caution."),
        new("R7", "gate", "No decision before the assessment is complete and countersigned, unless a manager overrides it with a reason."),
        new("R8", "clock", "The assessment is due within the area’s working days of the referral, and the police are told within 15 after the bail date is set."),
        new("R9", "gate", "A victim is contacted within the area’s working days, fewer under enhanced rights; views are known, refused or unobtainable before the panel decides."),
        new("R10", "gate", "A meeting without police, youth justice service and one of social care, education or health decides nothing; what a manager decides outside a meeting, with a reason, a meeting ratifies."),
        new("R11", "gate", "The gravity matrix in force presumes a disposal; a departure needs reasons."),
        new("R12", "gate", "A decision takes effect when the police confirm it; a departure or dissent escalates and is resolved by two people, no party to it, before delivery."),
        new("R13", "gate", "Outcome 22 is final with evidence of a completed activity only; not completed, it goes back to the panel. After a deferred prosecution or youth conditional caution not completed, the police decide."),
        new("R14", "gate", "Conditions end within 16 weeks of delivery, 20 at most with a reason, and for summary offences 4 weeks before 6 months from the offence; outcome 22 and deferred prosecution within 16 weeks."),
        new("R15", "gate", "A programme ends with completed yes or no, end date, reason where not, and exit plan."),
        new("R16", "gate", "A contingency action has trigger, action, owner and time; a judgement of medium or above needs one before the assessment is complete."),
        new("R17", "data", "NPCC gravity with its matrix’s version, and YJB seriousness, are two members of an offence and never one."),
        new("R18", "clock", "What is due on a case, due soon with two working days left, overdue or done, is derived and shown on worklists and the case."),
        new("R19", "derivation", "A youth caution is spent at once; a youth conditional caution when its conditions ended or after three months, whichever is earlier."),
        new("R20", "derivation", "A child’s first youth caution, youth conditional caution or conviction that was not quashed makes a first-time entrant."),
        new("R21", "log", "Every look at a case, its history, its pack or its programme is logged: who, when, what, and why where they say so."),
        new("R22", "derivation", "A table that leaves the service hides counts of 1 to 4, and as many more as it takes that none can be derived."),
        new("R23", "data", "Reference data and policy are dated, and a decision keeps the versions it was made under."),
        new("R24", "derivation", "Working days are Monday to Friday less the bank holidays, counted from the day after the trigger."),
        new("R25", "gate", "Who assessed does not countersign, chair or confirm the same case; the chair does not confirm; a scrutiny member never reviews a case they acted on."),
        new("R26", "gate", "A high or very high judgement is referred to the risk panel before the decision, or a manager says why not."),
        new("R27", "gate", "Who has declared a conflict takes no part in that item, does not count to its quorum, and does not decide it from the chair."),
    ];
}
