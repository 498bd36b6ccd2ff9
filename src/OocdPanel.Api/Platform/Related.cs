namespace OocdPanel.Api.Platform;

/// <summary>Streams that are read along with the one a command names; $1 is the ids named.</summary>
public static class Related
{
    public const string ChildOfCase = "select child_id from case_list where case_id = any($1)";

    public const string CasesOfChild = "select case_id from case_list where child_id = any($1)";

    public const string ProgrammesOfCase = "select programme_id from programme_list where case_id = any($1)";

    public const string CaseAndChildOfProgramme =
        "select unnest(array[case_id, child_id]) from programme_list where programme_id = any($1)";
}
