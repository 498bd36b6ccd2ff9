namespace OocdPanel.Domain.Reference;

/// <summary>One form is in force at a time, whole: its sections have the same dates and name, and each a place of its own.</summary>
internal static class AssessmentFormChecks
{
    public static IEnumerable<TableFault> Faults(ReferenceTables tables)
    {
        var rows = tables.AssessmentForms;
        return
        [
            .. ReferenceChecks.Each(nameof(tables.AssessmentForms), rows, row =>
                rows.First(first => first.Form == row.Form) is var first && (first.Valid != row.Valid || first.FormName != row.FormName)
                    ? $"The sections of the form ‘{row.Form}’ differ in their dates or its name" :
                rows.Any(other => other.Form != row.Form && other.Valid.Overlaps(row.Valid)) ? $"The form ‘{row.Form}’ is in force together with another" : null),
            .. ReferenceChecks.Doubles(nameof(tables.AssessmentForms), rows, row => (row.Form, row.Position),
                row => $"The form ‘{row.Form}’ has two sections in the place {row.Position}"),
        ];
    }
}
