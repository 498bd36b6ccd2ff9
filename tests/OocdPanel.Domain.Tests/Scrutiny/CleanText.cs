namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>What people write on cases and that tells nobody's identity: a flag in it is a false one. Halved as <see cref="Planted"/> is.</summary>
internal static class CleanText
{
    public static IEnumerable<string> Half(bool heldOut) => All.Where((_, i) => i % 2 == (heldOut ? 1 : 0));

    private static readonly string[] All =
    [
        "The child lives with their mother and two younger siblings and describes what happened openly. There is a good relationship with the grandmother, who helps after school.",
        "The offence was impulsive and in company. It is regretted, and the child could say how the victim must have felt. There is no pattern of violence before this.",
        "Attendance at school has been 62% this term. A reduced timetable was agreed, and the SENCO is looking at an Education, Health and Care Plan.",
        "Speech and language needs were identified by the therapist: short sentences, pictures and time to answer. The appropriate adult was told so before the interview.",
        "Youth Justice Service and Children's Social Care met to agree who does what. The Social Worker will visit weekly; the YJS will see the child at the youth club.",
        "The panel considered a Community Resolution and Outcome 22. Outcome 22 was preferred because the work answers what led to the offence, and the victim agreed.",
        "The victim would like a letter of apology and does not want to meet. She was told about the outcome and was content. Restorative justice was explained twice.",
        "Safety and wellbeing is judged medium: there is worry about exploitation by older peers. A referral was made to the National Referral Mechanism and the risk panel was asked.",
        "Police will confirm within two working days. No previous convictions are recorded on PNC. One earlier Community Resolution for shoplifting is on record.",
        "Mum took part in the second session and supports the plan. Dad was invited but could not come. Both say that they see a change at home since the arrest.",
        "The child was aged 14 at the time and has ADHD, for which medication is taken. CAMHS have closed the case and the GP reviews the prescription.",
        "Evidence is sufficient to charge and there is a full admission. The CCTV shows the child kicking the fence; nobody else is seen. The damage was put at £180.",
        "Reasons: the gravity score is 3, which presumes a youth caution. The panel departs from this because of the child's immaturity, the first offence and the work already under way.",
        "Conditions: attend six sessions on consequences, write a letter of apology, and keep away from the shop until the programme ends. He will be helped to plan the journey.",
        "Health did not agree with the decision. In their view a caution would cost the child a place at college, and the same work could be done under a Community Resolution.",
        "We asked what matters to the child. They want to be a mechanic, to stay out of trouble and to see more of their father. They do not like groups.",
        "Exit plan: the youth club worker stays in touch, Turnaround has accepted the referral, and the school mentor will check in every Monday. Parents know whom to ring.",
        "The family is Muslim and prays together; sessions in Ramadan are planned for the afternoon. Polish is spoken at home and an interpreter came to both meetings.",
        "Consent was given by the child and by the mother. It was explained that information is shared with Police, Health and Education, and what happens if they change their mind.",
        "The assessment was sent back because the contingency plan says nothing about who acts at weekends. Please name the person and say how soon. The rest is thorough.",
        "Further information is wanted: the interview record, the value of the damage, and whether the shop has been paid. Without it Screening cannot say whether the referral is eligible.",
        "The knife was a kitchen knife taken from home. The child says it was for protection after threats online. No one was hurt and it was handed over when asked.",
        "She missed two sessions without a reason and came late to the third. A warning letter was sent and explained at home. Since then attendance has been good.",
        "All of the work was completed. The child's own words: “I know now that I can walk away.” The parent's feedback was 9 out of 10. No Further Action is needed.",
        "Judgement: likelihood of reoffending low. Strengths are football, a supportive head of year and a trusted adult. The likely risks are boredom in the Summer holidays and pressure from peers.",
        "May we remind the panel that the bail date is near. Will the police agree an extension? I would hope so. The assessment is complete and was countersigned yesterday.",
        "The manager overrides the need for a countersigned assessment because the bail date cannot be moved and the assessor is on leave. The draft was read and discussed.",
        "Diversity: the child is of Mixed heritage and says that she has been stopped and searched more than her White friends. The panel talked about this and recorded it.",
        "Housing is temporary after the flood. The Local Authority has found a place near the school and the Early Help worker supports the move. There is no worry about neglect.",
        "An urgent decision was needed because the child leaves for a placement on the coast. Ratified at the next meeting: the panel stands behind it and has nothing to add.",
        "Cannabis was found on the child. It was for personal use, and a substance misuse worker offered three sessions, all attended. Grade: Class B. No sign of supply.",
        "It was a single punch after being called names. The injury was a bruise. The Victim's Personal Statement says that he is not frightened and wants it to be over.",
        "The Crown Prosecution Service returned the case for an out-of-court disposal. The Youth Court had adjourned it twice. The legal adviser's note is attached.",
        "Why a Youth Conditional Caution: the offence is serious, the child accepts it, and the conditions are rehabilitative. A charge would be out of proportion.",
    ];
}
