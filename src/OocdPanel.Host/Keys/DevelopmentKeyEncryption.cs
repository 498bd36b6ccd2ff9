using System.Security.Cryptography;
using OocdPanel.Api.Platform;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Host.Keys;

/// <summary>
/// The key-encryption key of one keys database in Development: a file, made once, and beside it, from the beginning of
/// a rotation to its end, the one before it.
/// </summary>
internal sealed class DevelopmentKeyEncryption(string directory, string database)
{
    private readonly string _current = Path.Combine(directory, Uri.EscapeDataString(database) + ".kek");

    private string Former => _current + ".former";

    /// <summary>The key in use, and the former one while a rotation is not finished.</summary>
    public KeyEncryptionKeys Find()
    {
        var current = KeyText.Parse(_current, SecretFile.ReadOrMake(_current, Make));
        if (!File.Exists(Former)) return new KeyEncryptionKeys(current);
        var former = KeyText.Parse(Former, File.ReadAllText(Former).Trim());
        return former.Id == current.Id ? new KeyEncryptionKeys(current) : new KeyEncryptionKeys(current, former);
    }

    /// <summary>Makes the next key and keeps the former one, or finds a rotation that was interrupted.</summary>
    public KeyEncryptionKeys BeginRotation()
    {
        if (Find() is { Former.Count: > 0 } interrupted) return interrupted;
        SecretFile.Write(Former, File.ReadAllText(_current).Trim());
        SecretFile.Write(_current, Make());
        return Find();
    }

    /// <summary>Destroys the former key. Everything must be rewrapped.</summary>
    public void EndRotation() => File.Delete(Former);

    /// <summary>Keeps other processes from rotating until it is disposed.</summary>
    /// <exception cref="CannotRunException">Another does already.</exception>
    public FileStream Alone()
    {
        Directory.CreateDirectory(directory);
        try
        {
            return new FileStream(_current + ".rotating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new CannotRunException($"The keys of {database} are being rotated by another process: wait until it is done.", taken);
        }
    }

    private static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyText.Length));
}
