using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace OocdPanel.Api.Platform.SignIn;

/// <summary>The key that signs development tokens: made once for an installation, readable by its owner only.</summary>
public static class DevelopmentKey
{
    public const string Issuer = "oocd-development";

    public static SymmetricSecurityKey In(string keyDirectory)
    {
        var file = Path.Combine(keyDirectory, "development-token.key");
        if (!File.Exists(file))
            Make(keyDirectory, file);
        return new SymmetricSecurityKey(Convert.FromBase64String(File.ReadAllText(file).Trim()));
    }

    private static void Make(string keyDirectory, string file)
    {
        Directory.CreateDirectory(keyDirectory);
        var draft = $"{file}.{Guid.NewGuid():N}";
        var ownerOnly = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            ownerOnly.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, ownerOnly))
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft); // another process made it first: its key is the one
        }
    }
}
