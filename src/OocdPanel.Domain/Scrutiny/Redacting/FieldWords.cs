namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>Words of the field that are written with a capital in the middle of a sentence, and abbreviations: they name nobody. Lower-case.</summary>
internal static class FieldWords
{
    public static bool Contains(string word) =>
        Words.Contains(word) || (word.Length > 3 && word[^1] == 's' && Words.Contains(word[..^1])) || (word.Length > 5 && word.EndsWith("ies", StringComparison.Ordinal) && Words.Contains($"{word[..^3]}y"));

    private static readonly HashSet<string> Words = [.. """
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        christmas easter ramadan eid diwali halloween spring summer autumn winter
        police health education social care services service children child youth justice court crown prosecution probation panel chair member manager officer worker practitioner
        teacher adviser advisor solicitor constable sergeant inspector superintendent magistrate judge interpreter psychologist therapist nurse doctor
        community resolution caution conditional outcome deferred prosecution disposal charge referral order bail screening assessment assessor confirmation decision delivery programme plan
        early help prevention diversion turnaround intervention contingency risk safety wellbeing offence offender victim restorative justice rj code practice home office ministry
        local authority council district county borough agency board department team unit centre hub forum partnership multi joint decision making
        speech language communication needs special educational disability mental substance misuse exploitation criminal sexual national mechanism safeguarding protection
        further action no class category grade level stage tier section act part form schedule rule policy procedure matrix gravity score guidance framework standard
        statement personal impact letter apology report record system interview evidence admission summons custody suite station
        white black asian mixed gypsy roma traveller irish british english welsh scottish polish romanian arabic urdu punjabi bengali somali portuguese ukrainian russian chinese turkish kurdish french spanish italian german
        muslim christian catholic sikh hindu jewish buddhist church england wales english britain uk london
        year key primary secondary academy appropriate adult parent carer mother father mum dad nan gran grandma grandad grandmother grandfather guardian brother sister uncle aunt cousin stepfather stepmother foster
        head tutor mentor coach housing homeless accommodation neighbourhood watch warden council
        i yjs yot yjb yos cps pcc pnc pnd cctv oocd ooc cr yc ycc nfa rui jdmp pdat assetplus asset slcn send sen senco ehcp ehc ehe pru neet eet camhs gp nhs adhd add asd odd ptsd gbh abh pwits cse cce nrm mappa marac mash lac cin cp la lado dv da sw ro iro iss ro fte dob id tv dvd pc mp3 xbox ps4 ps5 playstation youtube tiktok snapchat instagram facebook whatsapp google iphone
        ok am pm uk gcse btec nvq ged hmip hmcts dpa gdpr msm ydap ivc rosh sawb l m h vh pace mia isp ico ofsted dfe moj ons
        class a b c d e f g o22 o20 o21
        turnaround duke edinburgh award prince trust childline nspcc barnardo samaritans bereavement
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
