using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Correct;

/// <summary>What is to be corrected.</summary>
public sealed class ChooseModel : CasePage;
