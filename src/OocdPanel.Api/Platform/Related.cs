namespace OocdPanel.Api.Platform;

/// <summary>Streams that are read along with the one a command names; $1 is the ids named.</summary>
public static class Related
{
    public const string ChildOfCase = "select child_id from case_list where case_id = any($1)";

    /// <summary>The child and all of their other cases.</summary>
    public const string ChildAndTheirCases = """
        select child_id from case_list where case_id = any($1)
        union all select other.case_id from case_list named join case_list other on other.child_id = named.child_id and other.case_id <> named.case_id
            where named.case_id = any($1)
        """;

    /// <summary>The meeting that the case is listed on, where it is.</summary>
    public const string MeetingOfCase = "select panel_id from case_list where case_id = any($1) and panel_id is not null";

    public const string CasesOfChild = "select case_id from case_list where child_id = any($1)";

    public const string CasesAndProgrammesOfChild = """
        select case_id from case_list where child_id = any($1)
        union all select p.programme_id from programme_list p join case_list c using (case_id) where c.child_id = any($1)
        """;

    public const string ProgrammesOfCase = "select programme_id from programme_list where case_id = any($1)";

    public const string CaseAndChildOfProgramme =
        "select unnest(array[case_id, child_id]) from programme_list where programme_id = any($1)";
}
