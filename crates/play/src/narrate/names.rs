//! Names: what things of a scenario and months are called.
//!
//! Duty: one way to name a nation, a class, a sector, a level, a month. Uses `words`. Always holds: what has no
//! name of its own shows the id of the message that is missing.

use super::words::{Arg, Words, text};
use demarche_core::model::case::Case;
use demarche_core::model::good::{AidType, Loudness, Route, Sector};
use demarche_core::model::ids::{GoodId, Month, NationId};

impl Words {
    /// The name of something of a kind, as an argument that is called by the kind.
    #[must_use]
    pub(crate) fn named(&self, kind: &'static str, id: &str) -> Arg<'static> {
        text(kind, self.get(&format!("{kind}-{id}")))
    }

    /// A nation's name.
    #[must_use]
    pub fn nation(&self, case: &Case, id: NationId) -> String {
        self.get(&format!("nation-{}", case.nation(id).id))
    }

    /// A nation's capital, as it stands for its government; its name if there is none.
    #[must_use]
    pub fn capital(&self, case: &Case, id: NationId) -> String {
        let message = format!("nation-{}.capital", case.nation(id).id);
        if self.has(&message) { self.get(&message) } else { self.nation(case, id) }
    }

    /// A class's name.
    #[must_use]
    pub fn good(&self, case: &Case, id: GoodId) -> String {
        self.get(&format!("class-{}", case.good(id).id))
    }

    /// Whether a class is spoken of as one or as many, as an argument on which a message's verb may hang.
    #[must_use]
    pub(crate) fn number_of_good(&self, case: &Case, id: GoodId) -> Arg<'static> {
        let told = self.key(&format!("class-{}.number", case.good(id).id));
        text("number", told.unwrap_or_else(|| "one".to_owned()))
    }

    /// A sector's name.
    #[must_use]
    pub fn sector(&self, sector: Sector) -> String {
        self.get(&format!("sector-{}", sector.key()))
    }

    /// A type of aid's name.
    #[must_use]
    pub(crate) fn aid_type(&self, aid_type: AidType) -> String {
        self.get(&format!("aid-{}", aid_type.key()))
    }

    /// A level's name.
    #[must_use]
    pub fn level(&self, level: u8) -> String {
        self.get(&format!("level-{level}"))
    }

    /// A month, written out.
    #[must_use]
    pub fn month(&self, month: Month) -> String {
        let name = self.get(&format!("month-{}", month.of_year()));
        self.say("month-year", &[text("month", name), text("year", month.year().to_string())])
    }

    /// A month's name as it stands where there is little room.
    #[must_use]
    pub fn month_name(&self, month: Month) -> String {
        self.get(&format!("month-{}", month.of_year())).chars().take(3).collect()
    }

    /// A month with its year, where there is little room.
    #[must_use]
    pub fn short_month(&self, month: Month) -> String {
        self.say("month-year", &[text("month", self.month_name(month)), text("year", month.year().to_string())])
    }

    /// A loudness, as an adverb.
    #[must_use]
    pub fn loudness(&self, loudness: Loudness) -> String {
        self.get(&format!("loudness-{}", loudness.key()))
    }

    /// A route.
    #[must_use]
    pub fn route(&self, route: Route) -> String {
        self.get(&format!("route-{}", route.key()))
    }
}
