using System.Text.RegularExpressions;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>What tells itself by its shape, whoever it belongs to: the first that matches a place says what it is.</summary>
internal static partial class LeftoverShapes
{
    public static IReadOnlyList<(Regex Shape, string Kind, string As)> All { get; } =
    [
        (Email(), "e-mail", "[e-mail]"),
        (Address(), "web address", "[web address]"),
        (Account(), "account", "[account]"),
        (Postcode(), "postcode", "[postcode]"),
        (Phone(), "phone", "[phone]"),
        (FullDate(), "date", "[date]"),
        (NamedDate(), "date", "[date]"),
        (Plate(), "number plate", "[number plate]"),
        (School(), "school", "a school"),
        (Saint(), "school", "a school"),
        (Flat(), "place", "a place"),
        (Street(), "place", "a place"),
        (Estate(), "place", "a place"),
        (AgeOfThird(), "age", "[age]"),
        (ThirdOfAge(), "age", "[age]"),
        (Nickname(), "nickname", "[name]"),
        (Initials(), "initials", "[initials]"),
        (Number(), "number", "[number]"),
    ];

    private const string Months = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string Capital = @"\p{Lu}[\p{L}\p{M}'’.&-]*";

    /// <summary>People around a child, by what they are to them.</summary>
    public const string Relatives =
        "(?:(?:step|half|grand|foster|twin|older|younger|big|little|baby|eldest|youngest)[- ]?)*(?:brothers?|sisters?|siblings?|mothers?|mum|mam|fathers?|dad|sons?|daughters?|uncles?|aunts?|aunty|auntie|cousins?|nephews?|nieces?|nan|nana|nanny|gran|granny|grandma|grandad|grandmother|grandfather|grandparents?|partners?|boyfriends?|girlfriends?|friends?|mates?|neighbours?|stepfather|stepmother|stepdad|stepmum|stepbrother|stepsister|husband|wife|twins?)";

    private const string Suffixes =
        "(?:Road|Rd|Street|St|Lane|Ln|Close|Avenue|Ave|Drive|Dr|Crescent|Way|Court|Place|Terrace|Grove|Gardens?|Hill|Row|Walk|Square|Park|Mews|Rise|Green|Gate|Parade|View|Wharf|Bridge|Common|Heath|Croft|Meadows?|Fields?|Estate|House|Tower|Towers|Flats)";

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:https?://|www\.)\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\w.])@\w[\w.]*\w|\b(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|discord|xbox|psn|gamertag|facebook|fb|twitter|telegram|handle|username)\b\s*(?:is|name|account|user(?:name)?)?\s*[:@-]?\s*(?=[\w.@]*[\d._@])[@\w][\w.]*\w", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Account();

    [GeneratedRegex(@"\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<![\w/])(?:\+44|0044|\(?0)\)?(?:[\s()-]{0,2}\d){8,11}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    /// <summary>Days in figures, and with the month’s name: they carry at least two of day, month and year.</summary>
    [GeneratedRegex(@"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? " + Months + @"\b\.?(?:,? \d{4}|,? ['’]?\d{2}\b)?|\b" + Months + @" \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4})?|\b" + Months + @",? (?:of )?\d{4}\b|\b\d{1,2}/\d{1,2}\b(?!/)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"\b(?:christmas (?:eve|day)|boxing day|new year['’]?s? (?:eve|day)|good friday|easter (?:sunday|monday)|bonfire night|hallowe['’]?en|valentine['’]?s day)\b|\bthe \d{1,2}(?:st|nd|rd|th)\b(?! (?:session|time|meeting|visit|appointment|week|offence|occasion|review))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamedDate();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b|\b[A-Z]\d{1,3} ?[A-Z]{3}\b|\b[A-Z]{3} ?\d{1,3}[A-Z]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b(?:(?:St|Ss)\.? )?(?:" + Capital + @" (?:and |of |the )?){1,4}(?:Academy|School|College|High|Primary|Secondary|Grammar|Nursery|Infants?|Juniors?|Comprehensive|PRU|RC|CofE|CE|Sixth Form|UTC)\b(?: (?:School|College|Academy|Unit))?", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"\b(?:St|Saint|Our Lady|Holy|Sacred|Queen|King|Prince|Princess|Sir|Lady|Lord)\.? \p{Lu}[\p{L}\p{M}]+(?:['’]s?)?(?: \p{Lu}[\p{L}\p{M}]+(?:['’]s)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Saint();

    [GeneratedRegex(@"\b(?:\d+[a-zA-Z]?,? )?(?:" + Capital + " ){1,3}" + Suffixes + @"\b", RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b(?:" + Capital + @" ){1,3}(?:estate|flats|shops|park|market|bus station|station|rec|playing fields|precinct|shopping centre)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Estate();

    [GeneratedRegex(@"\b(?:[Ff]lat|[Rr]oom|[Uu]nit|[Nn]umber|[Nn]o\.?) ?\d+[a-zA-Z]?(?:,? (?:" + Capital + @" ?){1,3})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Flat();

    /// <summary>8 year old sister; 15-year-old cousin.</summary>
    [GeneratedRegex(@"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -](?:years?|yrs?|months?|weeks?)[ -]old\b(?: (?:\w+ )?" + Relatives + @"\b)?|\b\d{1,2} ?y(?:r|/)?o\b(?: " + Relatives + @"\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AgeOfThird();

    /// <summary>Brother (6); sister, 9; aunt who is 52.</summary>
    [GeneratedRegex(@"\b" + Relatives + @"\b(?:,? ?\(?| who (?:is|was) | (?:is|was|are|were)(?: now)? |,? (?:both |now )?aged )(?:aged )?\d{1,2}\b\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ThirdOfAge();

    /// <summary>One or two words in quotation marks, or what somebody is known as.</summary>
    [GeneratedRegex(@"[“""‘']\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2}[”""’'](?![\p{L}])|(?<=\b(?:known as|goes by|nicknamed?|street name|also called|aka|a\.k\.a\.|answers to|by the name of) [“""‘']?)[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Nickname();

    [GeneratedRegex(@"(?<![\p{L}.])\p{Lu}\.(?: ?\p{Lu}(?:['’]\p{Lu})?\.)+", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    /// <summary>References and other long numbers: six figures or more, with letters and marks between.</summary>
    [GeneratedRegex(@"(?<![\w£.])(?=(?:[ /.-]?[A-Z]{0,3}\d){6})[A-Z]{0,4}\d+(?:[ /.-]?[A-Z]{0,3}\d+)*[A-Z]?\b(?: [A-Z]\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
