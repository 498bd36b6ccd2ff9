#pragma warning disable CA1032 // It says what is wrong and where; a constructor without that would say less.
namespace OocdPanel.EventStore.Evidence;

/// <summary>What was read is not exactly in the form that contracts/evidence.md gives it. The message says where, in a sentence.</summary>
public sealed class NotInFormatException(string message) : Exception(message);
