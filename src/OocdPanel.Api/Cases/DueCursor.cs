using System.Globalization;

namespace OocdPanel.Api.Cases;

/// <summary>A place in a list that begins with what is due next.</summary>
/// <param name="Due">The last day there is, for a case on which nothing is due.</param>
/// <param name="After">The place among those due on that day.</param>
public sealed record DueCursor(DateOnly Due, WorklistCursor After)
{
    private const string Form = "yyyyMMdd";

    public override string ToString() => Due.ToString(Form, CultureInfo.InvariantCulture) + After;

    /// <returns>False where the text is none; true, with null, where there is no text.</returns>
    public static bool TryParse(string? text, out DueCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (text.Length <= Form.Length || !DateOnly.TryParseExact(text[..Form.Length], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ||
            !WorklistCursor.TryParse(text[Form.Length..], out var after) || after is null)
            return false;
        cursor = new DueCursor(due, after);
        return true;
    }
}
