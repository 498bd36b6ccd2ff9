using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Prevention;

/// <summary>Says what happens next with a child who has just been referred for prevention.</summary>
public sealed class SubmittedModel : CasePage;
