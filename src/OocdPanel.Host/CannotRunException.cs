namespace OocdPanel.Host;

/// <summary>
/// Something the person at the keyboard can put right. Its message says what is wrong and what to do;
/// the command line shows it as it stands, without a stack trace.
/// </summary>
public sealed class CannotRunException(string message, Exception? cause = null) : Exception(message, cause);
