namespace OocdPanel.Domain.Reference;

/// <summary>A question that scrutiny asks of every decision it reviews.</summary>
/// <param name="Code">Its code, such as proportionate: the same question in other words keeps it.</param>
/// <param name="Position">From 1: the order in which they are asked.</param>
/// <param name="Question">As it is asked, so that yes speaks for the decision.</param>
/// <param name="Hint">What to look at.</param>
/// <param name="Valid">When it is asked.</param>
public sealed record ScrutinyQuestion(string Code, int Position, string Question, string Hint, Validity Valid) : IDated<string>
{
    string IDated<string>.Key => Code;
}
