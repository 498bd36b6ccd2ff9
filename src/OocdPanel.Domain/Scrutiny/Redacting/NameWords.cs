namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>Names that are ordinary words as well. With a capital where none is due, or before a verb, they are somebody’s name. Lower-case.</summary>
internal static class NameWords
{
    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>Verbs that a name stands before: <c>Grace said</c>, and not <c>Grace period</c>.</summary>
    public static bool IsVerb(string word) => Verbs.Contains(word);

    private static readonly HashSet<string> Words = Of("""
        will grace hope mark summer may june april august faith joy rose ruby daisy lily poppy heather hazel ivy violet olive iris fern holly amber pearl jade crystal dawn eve autumn winter sky star
        bill bob jack rob robin dean drew frank grant harry miles nick pat penny ray sandy sonny sue art max rich chase hunter mason carter cooper taylor tyler parker walker baker cook fisher turner
        porter potter shepherd smith banks wood woods hill hills young king knight brown white black green gray grey bell marsh field fields brook brooks rivers stone price long short sharp swift wise
        good best day west north east page ford lane street park marsh moss reed rush savage sweet sharp strong hardy brave noble fox wolf hart heath lake bishop pope abbott dean bond cash gale frost
        precious destiny angel blessing princess prince duke earl rocky buddy ace blade chip clay cliff colt dale glen guy jay kit lance pierce reef ridge rusty storm tanner tucker victor ward
        """);

    private static readonly HashSet<string> Verbs = Of("""
        is was were has had have does did do says said say tells told asked asks went goes came comes lives lived thinks thought feels felt wants wanted likes liked made makes took takes gave gives
        got gets saw sees knows knew hit punched kicked pushed threw threatened started stopped began left stays stayed works worked wrote writes rang rings called calls spoke speaks agreed agrees
        denied denies admitted admits can could would should might must attended attends missed misses
        """);

    private static HashSet<string> Of(string words) => [.. words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
