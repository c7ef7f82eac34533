//! What the desk is drawn from beside its view.
//!
//! Duty: donors, charts, futures and terms in one hand. Uses the views. Always holds: nothing of it
//! is computed by a panel.

use super::map::sight::Places;
use demarche_play::views::charts::Chart;
use demarche_play::views::forecast_summary::Band;
use demarche_play::views::nation_page::NationPage;
use demarche_play::views::ranking::Donor;

/// All that the desk draws from beside the view.
pub(crate) struct Extra<'a> {
    /// Donors.
    pub(crate) donors: &'a [Donor],
    /// Charts chosen.
    pub(crate) charts: &'a [Chart],
    /// Metrics that can be charted.
    pub(crate) metrics: &'a [(String, String)],
    /// Bands of futures.
    pub(crate) bands: &'a [Band],
    /// What the futures say, in a line.
    pub(crate) outlook: Option<&'a str>,
    /// The page of the nation in focus.
    pub(crate) nation: Option<&'a NationPage>,
    /// Where nations lie.
    pub(crate) places: &'a dyn Places,
    /// Whether the month asks for a reason.
    pub reasons: bool,
}
