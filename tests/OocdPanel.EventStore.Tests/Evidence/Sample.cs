using System.Security.Cryptography;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>A log of ten events and three heads, and the history of one stream in it: five versions, some parts left out, some keys given.</summary>
internal static class Sample
{
    public static readonly Guid Stream = Ids.Of(0xA, 1);
    public static readonly Guid Other = Ids.Of(0xB, 1);
    public static readonly Guid Child = Ids.Of(0xD, 1);
    public static readonly Guid Victim = Ids.Of(0xD, 2);
    public static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    public static readonly ECDsa StrangeKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    public static readonly PublicKeys Keys = new(Key);

    public static readonly Occurrence[] Occurrences =
    [
        new(1, Stream, "case", 1, "case.referral-submitted.v1", """
            {"$withheld":["referredOn","offences/*/on","seen/*"],"area":"west-mercia","referredOn":"2026-03-01","seen":["a.khan",["b.lee"]],"empty":[],
             "offences":[{"code":"CD71039","gravity":2,"on":"2026-02-27"},{"code":"TH68010","gravity":3,"on":"2026-02-28"}],
             "crimeReference":SEAL(0,0,"22/1234/26")SEALED,"victims":[{"age":"adult","views":SEAL(1,1,{"said":"An apology – \u00e9","times":1.50})SEALED},{"age":"child"}]}
            """, [Child, Victim]),
        new(2, Other, "panel", 1, "panel.convened.v1", """{"$withheld":["on"],"on":"2026-03-09"}""", []),
        new(3, Stream, "case", 2, "case.allocated.v1", """{"$withheld":["practitioner"],"practitioner":"a.khan","weight":0.1,"far":1e21}""", [Child], "SEAL(0,0,\"Moved \\\"house\\\"\")SEALED"),
        new(4, Stream, "case", 3, "case.information-provided.v1", """{"answer":SEAL(0,0,"He was at school")SEALED,"__proto__":{"x":1},"a/b~c":"\u2028 and \u202e","b64":"AAAA"}""", [Child]),
        new(5, Other, "panel", 2, "panel.opened.v1", "{}", []),
        new(6, Stream, "case", 4, "case.found-eligible.v1", """{"gravity":3}""", []),
        new(7, Other, "panel", 3, "panel.closed.v1", "{}", []),
        new(8, Stream, "case", 5, "case.closed.v1", """{"$withheld":["by"],"by":"a.khan","summary":SEAL(0,0,"Done")SEALED}""", [Child]),
        new(9, Other, "panel", 4, "panel.opened.v1", "{}", []),
        new(10, Other, "panel", 5, "panel.closed.v1", "{}", []),
    ];

    public static readonly SampleLog Log = new(Occurrences);
    public static readonly SignedHead First = Log.Head(null, 4, Key).Sign(Key);
    public static readonly SignedHead Second = Log.Head(First, 8, Key).Sign(Key);
    public static readonly SignedHead Third = Log.Head(Second, 10, Key).Sign(Key);

    /// <summary>Everything shown, no keys.</summary>
    public static readonly HistoryFile Whole = Log.History(Stream, "case", Third);

    /// <summary>As exports are: keys of the first and third event, parts of the fourth and fifth left out, the first head as the earlier.</summary>
    public static readonly HistoryFile Partial = Export(Log.History(Stream, "case", Third, First));

    public static HistoryFile Export(HistoryFile all) => all with
    {
        Events =
        [
            all.Events[0] with { Keys = new Dictionary<Guid, byte[]> { [Child] = EventKey(1, Child), [Victim] = EventKey(1, Victim) } },
            all.Events[1],
            all.Events[2] with { Keys = new Dictionary<Guid, byte[]> { [Child] = EventKey(4, Child) } },
            all.Events[3] with { Withheld = all.Events[3].Withheld.LeftOut() },
            all.Events[4] with { Withheld = all.Events[4].Withheld.LeftOut(), Personal = all.Events[4].Personal.LeftOut() },
        ],
    };

    public static byte[] EventKey(int number, Guid subject) => Sealing.EventKey(subject, Ids.Of(0xE, number));

    /// <summary>The history that a dishonest service gives, whose log and heads hold together.</summary>
    public static HistoryFile WrittenBy(Func<HistoryEvent, HistoryEvent> alter, Func<HistoryEvent, bool>? unchained = null, bool backwards = false)
    {
        var log = new SampleLog(Occurrences, alter, unchained, backwards);
        return log.History(Stream, "case", log.Head(null, 10, Key).Sign(Key));
    }
}
