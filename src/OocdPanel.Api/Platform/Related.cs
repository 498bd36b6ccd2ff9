using OocdPanel.Api.Children;

namespace OocdPanel.Api.Platform;

/// <summary>Streams that are read along with the one a command names; $1 is the ids named. Where a child is read, all of their records are.</summary>
public static class Related
{
    public static readonly string ChildOfCase =
        $"select r.id from case_list named cross join {MergedChildren.RecordsOf("named.child_id")} where named.case_id = any($1)";

    /// <summary>The child and all of their other cases.</summary>
    public static readonly string ChildAndTheirCases = $"""
        select x.id from case_list named cross join {MergedChildren.RecordsOf("named.child_id")}
            cross join lateral (select r.id union all select other.case_id from case_list other where other.child_id = r.id and other.case_id <> named.case_id) as x (id)
            where named.case_id = any($1)
        """;

    /// <summary>The meeting that the case is listed on, where it is.</summary>
    public const string MeetingOfCase = "select panel_id from case_list where case_id = any($1) and panel_id is not null";

    /// <summary>The items of a meeting that it has not decided.</summary>
    public const string UndecidedOfMeeting = "select case_id from panel_item where panel_id = any($1) and disposal is null";

    /// <summary>The other records of a child who is named by one.</summary>
    public static readonly string RecordsOfChild = $"select r.id from unnest($1) as named (id) cross join {MergedChildren.RecordsOf("named.id")}";

    public static readonly string CasesOfChild = $"""
        select x.id from unnest($1) as named (id) cross join {MergedChildren.RecordsOf("named.id")}
            cross join lateral (select r.id union all select c.case_id from case_list c where c.child_id = r.id) as x (id)
        """;

    public static readonly string CasesAndProgrammesOfChild = $"""
        select x.id from unnest($1) as named (id) cross join {MergedChildren.RecordsOf("named.id")}
            cross join lateral (select r.id union all select c.case_id from case_list c where c.child_id = r.id
                union all select p.programme_id from programme_list p join case_list c using (case_id) where c.child_id = r.id) as x (id)
        """;

    public const string ExerciseAndCaseOfReview =
        "select x.id from review_list named cross join lateral (values (named.exercise_id), (named.case_id)) as x (id) where named.review_id = any($1)";

    public const string ProgrammesOfCase = "select programme_id from programme_list where case_id = any($1)";

    public static readonly string CaseAndChildOfProgramme = $"""
        select x.id from programme_list named cross join {MergedChildren.RecordsOf("named.child_id")}
            cross join lateral (select r.id union all select named.case_id) as x (id) where named.programme_id = any($1)
        """;
}
