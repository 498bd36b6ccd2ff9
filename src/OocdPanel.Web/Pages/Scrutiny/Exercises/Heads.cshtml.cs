using System.Text;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using OocdPanel.Api.Records;
using OocdPanel.EventStore.Evidence;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Exercises;

/// <summary>The signed head of now, for the minutes; and whether nothing before one of earlier minutes changed.</summary>
public sealed class HeadsModel(NpgsqlDataSource source, HeadSigning signing) : OocdPage
{
    public SignedHead? Last { get; private set; }

    /// <summary>What became of the head that was given; null where none was.</summary>
    public SinceHeadVerdict? Since { get; private set; }

    public string Kept => signing.Place.Keeps(Last!) switch
    {
        true => "Kept there too",
        false => "Another head of that number is kept there: ask whoever runs the service to verify the log",
        null => "Not copied there yet",
    };

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            if (Form.Text("head") is { } head)
                Since = await SinceHead.RunAsync(source, SignedHead.Read(Encoding.UTF8.GetBytes(head)), signing.PublicKeys, Aborted);
            else
                ModelState.AddModelError("head", "Enter the head");
        }
        catch (NotInFormatException)
        {
            ModelState.AddModelError("head", "This cannot be read as the file of a head. Paste the whole text of the file that was downloaded for the minutes, from the first brace to the last, and nothing else");
        }

        return await AgainAsync();
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        Last = await Heads.LastAsync(source, Aborted);
        return null;
    }
}
