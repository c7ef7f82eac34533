//! Every kind of state, once.
//!
//! Duty: the list of what a game is made of, from which it opens, is copied, and is fingerprinted. Uses
//! `digest`, `model`. Always holds: what is in the list opens, is copied and is folded; what is not in it
//! is no state, for no world has it.

use bevy_ecs::component::Mutable;
use bevy_ecs::prelude::{Resource, World};

use crate::digest::{Digest, Fold, Folder, StateDigest};
use crate::model::case::Case;
use crate::model::ledger::Ledger;
use crate::model::licence::Licences;
use crate::model::package::Packages;
use crate::model::state::{Aid, ByNation, Dyads, Home, Recipient, Stocks, Theatre};

use super::record::Records;
use super::world::{Clock, Diplomacy, EventState, Inbox, Law, Measures, Rumours, Stimuli, Tally, Threats, Transfers};

/// A kind of state: how it opens, and what of it the months to come need. What of it goes into
/// fingerprints is its [`Fold`].
pub(super) trait State: Resource<Mutability = Mutable> + Clone + Fold {
    /// Before the first month.
    fn opening(case: &Case) -> Self;

    /// Without what it would only tell of the past.
    fn present(&self) -> Self {
        self.clone()
    }
}

/// From the sections of a fingerprint, in their order, with the states of each.
macro_rules! states {
    ($($section:ident: $($state:ty),+;)+) => {
        /// Puts every state into a world as it is before the first month.
        pub(super) fn open(world: &mut World, case: &Case) {
            $($(world.insert_resource(<$state>::opening(case));)+)+
        }

        /// Copies every state into the memory of a world that has the same case.
        pub(super) fn copy(from: &World, to: &mut World) {
            $($(to.resource_mut::<$state>().clone_from(from.resource::<$state>());)+)+
        }

        /// Copies of every state what the months to come need.
        pub(super) fn copy_present(from: &World, to: &mut World) {
            $($(to.insert_resource(from.resource::<$state>().present());)+)+
        }

        /// The fingerprint of a world, section by section.
        pub(super) fn fingerprint(world: &World) -> StateDigest {
            StateDigest::of_sections(vec![$((
                stringify!($section),
                section(|folder| { $(world.resource::<$state>().fold(folder);)+ }),
            )),+])
        }
    };
}

states! {
    clock: Clock;
    nations: ByNation<Aid>, ByNation<Stocks>, ByNation<Theatre>;
    home: Home;
    recipient: Recipient;
    dyads: Dyads;
    packages: Packages;
    licences: Licences;
    law: Law, Measures;
    threats: Threats;
    deck: EventState, Diplomacy, Rumours, Transfers, Stimuli, Inbox;
    ledger: Ledger, Records;
    // Last, for it counts what every other section leads to.
    tally: Tally;
}

fn section(fold: impl FnOnce(&mut Folder)) -> Digest {
    let mut folder = Folder::default();
    fold(&mut folder);
    folder.finish()
}
