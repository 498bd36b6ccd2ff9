namespace OocdPanel.Architecture.Tests.BadSample;

internal sealed class CaseManager;

internal sealed class DateUtils;

internal sealed class ChildDto;

internal sealed class HelperForms;

/// <summary>A good name: gas, water and light.</summary>
internal sealed class Utility;
