using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OocdPanel.Api.Notices;

/// <summary>Where notices are sent from, and what they link to: the sections <c>Smtp</c> and <c>Notices</c> of the configuration.</summary>
/// <param name="Host">The mail server; null where none is named, and then nothing is sent.</param>
/// <param name="From">The sender’s address.</param>
/// <param name="User">Null where the server asks for no name.</param>
/// <param name="Tls">The conversation is encrypted (STARTTLS) or does not take place. Off only where the server is on the same machine.</param>
/// <param name="Link">Where people reach the service, without a slash at the end.</param>
/// <param name="DigestAt">The time of day, in England and Wales, of the daily digest.</param>
public sealed record NoticeSettings(string? Host, int Port, string From, string? User, string? Password, bool Tls, string Link, TimeOnly DigestAt)
{
    /// <summary>An event, or a digest, that could not be told for so long is not told any more: my work shows what waits.</summary>
    public static readonly TimeSpan Outdated = TimeSpan.FromDays(3);

    /// <param name="address">Where the service listens: the link, unless <c>Notices:Link</c> names another.</param>
    /// <exception cref="FormatException">A value is not what it has to be; the message names it.</exception>
    public static NoticeSettings Of(IConfiguration configuration, string address)
    {
        var (smtp, notices) = (configuration.GetSection("Smtp"), configuration.GetSection("Notices"));
        var host = Said(smtp["Host"]);
        if (host is not null && Said(smtp["From"]) is null)
            throw new FormatException("Smtp__Host is set and Smtp__From is not: notices need the sender’s address.");
        return new NoticeSettings(
            host,
            Said(smtp["Port"]) is not { } port ? 25 : int.TryParse(port, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number : throw new FormatException("Smtp__Port is no port."),
            Said(smtp["From"]) ?? "", Said(smtp["User"]), smtp["Password"],
            Said(smtp["Tls"]) is not { } tls || (bool.TryParse(tls, out var on) ? on : throw new FormatException("Smtp__Tls is neither true nor false.")),
            (Said(notices["Link"]) ?? address).TrimEnd('/'),
            Said(notices["DigestAt"]) is not { } at ? new TimeOnly(7, 30)
                : TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw new FormatException("Notices__DigestAt is no time such as 07:30."));
    }

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
