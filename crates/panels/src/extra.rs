//! What the desk is drawn from beside its view.
//!
//! Duty: donors, charts, futures and terms in one hand. Uses the views. Always holds: nothing of it
//! is computed by a panel.

use super::map::overlay::Places;
use demarche_play::views::charts::Chart;
use demarche_play::views::forecast_summary::Band;
use demarche_play::views::ranking::Donor;

/// All that the desk draws from beside the view.
pub struct Extra<'a> {
    /// Donors.
    pub donors: &'a [Donor],
    /// Charts chosen.
    pub charts: &'a [Chart],
    /// Metrics that can be charted.
    pub metrics: &'a [(String, String)],
    /// Bands of futures.
    pub bands: &'a [Band],
    /// What the futures say, in a line.
    pub outlook: Option<&'a str>,
    /// Where nations lie.
    pub places: &'a dyn Places,
    /// Whether months played can be gone back to.
    pub rewind: bool,
    /// Whether the month asks for a reason.
    pub reasons: bool,
}
