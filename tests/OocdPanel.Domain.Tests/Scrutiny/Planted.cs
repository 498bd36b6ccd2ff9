namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>
/// Personal data that no record of a case holds, as people write it into free text: what the assist is there to find.
/// Written before the assist was, and halved: it is tuned on the one half (even places of each list) and measured on the other.
/// </summary>
internal static class Planted
{
    public sealed record Kind(string Name, string[] Items, string[] Sentences);

    public static IReadOnlyList<Kind> Kinds { get; } =
    [
        new("nickname",
            ["Tigs", "Smudge", "Biggie", "Jojo", "Spud", "Dink", "Moz", "Titch", "Bugsy", "Kezza", "Gibbo", "Shaz", "Lil Ty", "Ginger Joe", "Jammy", "Ozzy", "Pickle", "Big Dave"],
            [
                "He is known to friends as {0} and answers to it.", "The others call him “{0}” in the group chat.", "They were with {0} on the evening of the offence.",
                "{0} was the one who started it, the child says.", "The child goes by '{0}' at the youth club.", "An older boy called {0} had asked them to carry the bag.",
                "Messages from {0} were found on the phone.", "The panel heard that {0} has moved away since.",
            ]),
        new("relative",
            ["Tyrone", "Kayleigh", "Pauline", "Gaz", "Dorota", "Abdulrahman", "Siobhan", "Marlon", "Bernadette", "Wojciech", "Chantelle", "Desmond", "Aoife", "Raheem", "Lorraine", "Kelvin", "Nkechi", "Brayden"],
            [
                "His older brother {0} was there and saw it.", "She lives with her nan {0} during the week.", "Mum says that {0} is a good influence.", "The aunt, {0}, has offered a place to stay.",
                "Contact with dad ({0}) is once a fortnight.", "{0}, the stepfather, works nights.", "Uncle {0} collects the child after sessions.", "There are worries about the cousin, {0}.",
                "his sister {0} is in care too", "The child misses {0} and talks about it often.",
            ]),
        new("another person",
            ["Callum Briggs", "Mrs Adebayo", "Mr Pickering", "Dr Szymanski", "Leanne Foxley", "Miss Hussain", "Ryan O'Dowd", "Jade Thackeray", "Sgt Pemberton", "Kofi Mensah", "Ms Trevelyan", "Ellie-Mae Sharples", "PC Dhillon", "Tomasz Kowal"],
            [
                "{0} gave a statement the next day.", "The form tutor, {0}, speaks well of the child.", "The child was with {0} at the time.", "A letter from {0} is on the file.",
                "The family asked whether {0} could be there.", "It was {0} who rang the police.",
            ]),
        new("initials",
            ["T.B.", "K.L.", "J.W.", "M.O'C.", "A.R.", "D.P.", "R.S.", "B.T.", "TJ", "KB", "MJ", "AJ"],
            ["The child was in company with {0} and two others.", "{0} is said to have thrown the first stone.", "The phone belongs to {0}.", "Another child, {0}, is being dealt with apart."]),
        new("misspelt relative with a lower-case letter",
            ["tyrone", "kaylee", "gazza", "dorotta", "siobahn", "marlen", "chantel", "dezmond"],
            ["his brother {0} was there", "she stays with her nan {0} at weekends", "an older boy called {0} asked them", "contact with her dad {0} is hard"]),
        new("school",
            [
                "Hillcrest Academy", "Brookfield High", "St Oswald's", "the Grange School", "Kingsmead PRU", "Oakwood Primary", "Riverside College", "Holy Trinity", "Thornbury Academy", "Parkside Community School",
                "St Bede's RC", "Moorlands High School", "Newbridge Academy", "Ashfield Grammar", "Larkhill Primary School", "Queen Elizabeth's",
            ],
            [
                "The child attends {0} part-time.", "{0} has offered a reduced timetable.", "The fight began outside {0} at the end of the day.", "A place at {0} starts after half term.",
                "Staff at {0} say that attendance is better.",
            ]),
        new("street or place",
            [
                "Alder Road", "12 Mill Lane", "Beech Close", "the Meadows estate", "Station Street", "Castle Walk", "Flat 3, Wren House", "Prospect Terrace", "Kingfisher Way", "Donnington Park", "14a Chapel Row",
                "Market Square", "the Sutton Hill estate", "Malinsgate", "Wrekin Drive", "Broseley",
            ],
            [
                "It happened on {0} after dark.", "The family moved to {0} last year.", "Young people gather near {0} most evenings.", "The child was seen in {0} by a neighbour.", "The bus stop at {0} was damaged.",
            ]),
        new("contact",
            [
                "07700 900123", "01632 960 456", "+44 7700 900456", "mum.k@example.org", "TF1 4AB", "SY2 6ND", "dad_works@example.co.uk", "WR14 3QX", "(01632) 960789", "07700900999", "EC1A 1BB", "family@example.net",
            ],
            ["The best way to reach the family is {0} in the evening.", "Please send letters to {0} only.", "{0} is the number or address they gave."]),
        new("date",
            [
                "12 May 2024", "3rd of June", "05/11/2023", "14.2.24", "2024-03-09", "March 2022", "Tuesday 4 July", "the 21st", "Christmas Eve", "9 Sept", "Boxing Day", "1st August 2023",
            ],
            ["It was first talked about on {0} at home.", "Since {0} there has been no trouble.", "The next meeting with the school is on {0}."]),
        new("age of a third person",
            ["8 year old sister", "brother (6)", "sister, 9", "brother aged 11", "15-year-old cousin", "mother, 34", "aunt who is 52", "sister is 7", "twin brothers aged 4", "grandfather (71)"],
            ["The child looks after a {0} after school.", "At home there is also a {0} with needs of their own.", "The {0} was in the room."]),
        new("number",
            [
                "AB12 CDE", "@tigs_09", "snapchat tigsy.x", "22/0098765/24", "NHS 943 476 5919", "instagram: real.moz", "KV64 NXW", "@its_kezza", "2098-7765-11", "QQ 12 34 56 C", "insta jojo2k9", "PNC 09/123456A",
            ],
            ["The note on the file says {0} and nothing else.", "The officer wrote down {0} at the scene.", "It was traced through {0} the same week."]),
    ];

    /// <summary>Every item of a half in a sentence: items and sentences are both of that half, so that what is measured was never seen.</summary>
    public static IEnumerable<(string Kind, string Item, string Text)> Half(bool heldOut) =>
        Kinds.SelectMany(kind => Of(kind.Items, heldOut).SelectMany(item => Of(kind.Sentences, heldOut).Select(sentence => (kind.Name, item, sentence.Replace("{0}", item, StringComparison.Ordinal)))));

    private static IEnumerable<string> Of(string[] all, bool heldOut) => all.Where((_, i) => i % 2 == (heldOut ? 1 : 0));
}
