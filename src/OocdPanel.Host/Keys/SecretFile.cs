namespace OocdPanel.Host.Keys;

/// <summary>A file with a secret of this installation, readable by its owner only.</summary>
internal static class SecretFile
{
    /// <summary>Reads it, or makes it where it is missing. Of several processes at once, all end with the same content.</summary>
    public static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = $"{path}.{Guid.NewGuid():N}";
            DataRoot.WriteSecret(draft, make());
            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft); // another process made it first: its secret is the one
            }
        }
        return File.ReadAllText(path).Trim();
    }
}
