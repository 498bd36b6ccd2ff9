using System.Net;
using System.Net.Mail;

namespace OocdPanel.Api.Notices;

/// <summary>Notices as messages over SMTP: a sentence and a link, and nothing of anybody.</summary>
public static class Mail
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <exception cref="SmtpException">The server cannot be reached, or does not take it.</exception>
    /// <exception cref="TimeoutException">It took longer than half a minute.</exception>
    public static async Task SendAsync(Notice notice, NoticeSettings settings, CancellationToken ct)
    {
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Tls,
            Credentials = settings.User is { } user ? new NetworkCredential(user, settings.Password) : null,
        };
        using var message = Of(notice, settings);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server took too long.", late);
        }
    }

    /// <summary>The message’s id is the same however often it is sent.</summary>
    public static MailMessage Of(Notice notice, NoticeSettings settings)
    {
        var message = new MailMessage(settings.From, notice.Email)
        {
            Subject = notice.Says,
            Body = $"""
                {notice.Says}.

                {settings.Link}{notice.Path}

                Sign in to see more. This message names nobody on purpose. Do not answer it: nobody reads the answers.
                """,
        };
        message.Headers.Add("Message-ID", $"<{notice.Id:N}@{new MailAddress(settings.From).Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
