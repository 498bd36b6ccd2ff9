using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Platform;

/// <summary>Forms that are not sent yet: one per person and form, unreadable without this installation’s keys, gone when sent or after 30 days. No history.</summary>
public sealed class Drafts(NpgsqlDataSource source, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private readonly IDataProtector _protector = protection.CreateProtector("oocd.drafts");

    /// <returns>Null where there is none, or none that can be read any more.</returns>
    public async Task<T?> ReadAsync<T>(UserId user, string form, CancellationToken ct)
        where T : class
    {
        await using (var old = source.CreateCommand("delete from oocd.drafts where saved_at < $1"))
        {
            old.Parameters.AddWithValue(clock.GetUtcNow() - Life);
            await old.ExecuteNonQueryAsync(ct);
        }
        await using var read = source.CreateCommand("select content from oocd.drafts where user_name = $1 and form = $2");
        read.Parameters.AddWithValue(user.Value);
        read.Parameters.AddWithValue(form);
        if (await read.ExecuteScalarAsync(ct) is not byte[] content)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(_protector.Unprotect(content), Json.Options);
        }
        catch (CryptographicException) // made under keys that are gone
        {
            await DeleteAsync(user, form, ct);
            return null;
        }
    }

    public async Task SaveAsync<T>(UserId user, string form, T draft, CancellationToken ct)
    {
        await using var save = source.CreateCommand(
            "insert into oocd.drafts (user_name, form, content, saved_at) values ($1, $2, $3, $4) on conflict (user_name, form) do update set content = excluded.content, saved_at = excluded.saved_at");
        save.Parameters.AddWithValue(user.Value);
        save.Parameters.AddWithValue(form);
        save.Parameters.AddWithValue(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(draft, Json.Options)));
        save.Parameters.AddWithValue(clock.GetUtcNow());
        await save.ExecuteNonQueryAsync(ct);
    }

    public async Task DeleteAsync(UserId user, string form, CancellationToken ct)
    {
        await using var delete = source.CreateCommand("delete from oocd.drafts where user_name = $1 and form = $2");
        delete.Parameters.AddWithValue(user.Value);
        delete.Parameters.AddWithValue(form);
        await delete.ExecuteNonQueryAsync(ct);
    }
}
