using System.Net.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OocdPanel.Api.Platform;

namespace OocdPanel.Api.Notices;

/// <summary>
/// Sends what is in the outbox, from one host at a time: whoever holds the lock. A notice is marked on the connection
/// that holds it, so it is sent once; only who dies between the mail server’s yes and the mark leaves a message that is
/// sent again, with the same Message-ID.
/// </summary>
public sealed class NoticeSender(OocdSettings settings, NoticeSettings notices, Digests digests, TimeProvider clock, ILogger<NoticeSender> log) : BackgroundService
{
    private const int Most = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (notices.Host is null)
        {
            log.LogWarning("No notices are sent by e-mail: Smtp__Host is not set. They wait in the outbox.");
            return;
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await HoldAsync(stoppingToken);
            }
            catch (Exception lost) when (lost is NpgsqlException or IOException or TimeoutException)
            {
                log.LogWarning("The sending of notices has lost the database and tries again: {Why}", lost.GetType().Name);
            }
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends for as long as this host has the lock.</summary>
    private async Task HoldAsync(CancellationToken ct)
    {
        var own = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            Pooling = false, // closed is closed: a pooled connection would keep the lock
            TcpKeepAlive = true,
            TcpKeepAliveTime = 1,
            TcpKeepAliveInterval = 1,
            ApplicationName = $"oocd notices {Environment.ProcessId}",
        };
        await using var connection = new NpgsqlConnection(own.ConnectionString);
        await connection.OpenAsync(ct);
        await using var take = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended('oocd notices', 0))", connection);
        while (await take.ExecuteScalarAsync(ct) is true)
        {
            await digests.MakeAsync(ct);
            foreach (var notice in await Outbox.NextAsync(connection, clock.GetUtcNow(), Most, ct))
                await SendAsync(connection, notice, ct);
            await Task.Delay(Pause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ct.ThrowIfCancellationRequested();
        }
    }

    private async Task SendAsync(NpgsqlConnection connection, Notice notice, CancellationToken ct)
    {
        try
        {
            await Mail.SendAsync(notice, notices, ct);
        }
        catch (Exception refused) when (refused is SmtpException or FormatException or TimeoutException or IOException)
        {
            // The code only: what servers say repeats the address.
            var why = refused is SmtpException { StatusCode: var code } ? $"The mail server: {code}." : $"{refused.GetType().Name}.";
            var final = refused is FormatException or SmtpFailedRecipientException { StatusCode: SmtpStatusCode.MailboxUnavailable };
            var now = clock.GetUtcNow();
            await Outbox.FailedAsync(connection, notice.Id, why, now, final ? null : now + Wait(notice.Attempts), ct);
            log.LogWarning("A notice was not sent ({Id}): {Why}", notice.Id, why);
            return;
        }
        await Outbox.SentAsync(connection, notice.Id, clock.GetUtcNow(), CancellationToken.None); // the server has it: also a host that is ending marks it
    }

    /// <summary>5 seconds, then twice as long each time, up to an hour.</summary>
    private static TimeSpan Wait(int attempts)
    {
        var wait = TimeSpan.FromSeconds(5 * Math.Pow(2, Math.Min(attempts, 10)));
        return wait < LongestWait ? wait : LongestWait;
    }
}
