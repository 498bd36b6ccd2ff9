using System.Text;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Administration;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Administration;

/// <summary>What reference data there are, and rows of them from a file.</summary>
public sealed class ReferenceModel(ReferenceReading reading) : OocdPage
{
    public ReferenceView Found { get; private set; } = null!;

    public IEnumerable<Option> Kinds => ReferenceKinds.All.Select(kind => new Option(kind.Code, kind.Name));

    protected override async Task<IActionResult?> LoadAsync()
    {
        Found = await reading.ReferenceAsync(Aborted);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (file, csv) = await SentAsync();
        return await DoAsync(
            new ImportReferenceSlice(), new Target(), new ImportReferenceRequest(Form.Text("kind"), file, csv),
            _ => Done("The rows are imported. They are in force from their dates on.", $"{OocdPages.Root}/administration/reference"));
    }

    private async Task<(string File, string? Csv)> SentAsync()
    {
        if (Request.HasFormContentType && Request.Form.Files.GetFile("upload") is { Length: > 0 } upload)
        {
            try
            {
                using var text = new StreamReader(upload.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
                return (upload.FileName, await text.ReadToEndAsync(Aborted));
            }
            catch (DecoderFallbackException)
            {
                ModelState.AddModelError("csv", "The file is not in UTF-8. Save it as CSV UTF-8 and choose it again");
            }
        }
        return ("pasted.csv", Form.Text("csv"));
    }
}
