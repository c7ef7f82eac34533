//! Packages and licences in the writer: reading them, and changing what is no quantity of them.

use super::LedgerWriter;
use crate::model::licence::{Licence, LicenceId};
use crate::model::package::{Package, PackageId};

impl LedgerWriter<'_, '_> {
    /// The ids of every licence, in the order in which they came.
    pub(crate) fn licence_ids(&self) -> impl Iterator<Item = LicenceId> + use<> {
        (0..self.index.licences.len()).map(LicenceId::at)
    }

    /// Every licence, in the order in which they came.
    pub(crate) fn licences(&self) -> impl Iterator<Item = &Licence> {
        self.licence_ids().map(|id| self.licence(id))
    }

    /// A licence.
    #[expect(clippy::expect_used, reason = "the index lists only entities that carry a licence")]
    #[must_use]
    pub(crate) fn licence(&self, id: LicenceId) -> &Licence {
        self.licences.get(self.index.licences[usize::from(id.0)]).expect("every indexed licence exists")
    }

    /// Changes a licence.
    pub(crate) fn with_licence(&mut self, id: LicenceId, change: impl FnOnce(&mut Licence)) {
        if let Ok(mut licence) = self.licences.get_mut(self.index.licences[usize::from(id.0)]) {
            change(&mut licence);
        }
    }

    /// The ids of every package, in the order in which they came.
    pub(crate) fn package_ids(&self) -> impl Iterator<Item = PackageId> + use<> {
        (0..self.index.packages.len()).map(PackageId::at)
    }

    /// Every package, in the order in which they came.
    pub(crate) fn packages(&self) -> impl Iterator<Item = &Package> {
        self.package_ids().map(|id| self.package(id))
    }

    /// A package.
    #[expect(clippy::expect_used, reason = "the index lists only entities that carry a package")]
    #[must_use]
    pub(crate) fn package(&self, id: PackageId) -> &Package {
        self.packages.get(self.index.packages[usize::from(id.0)]).expect("every indexed package exists")
    }

    /// Changes what is no quantity of a package: progress and what is known of it.
    pub(crate) fn with_package(&mut self, id: PackageId, change: impl FnOnce(&mut Package)) {
        if let Ok(mut package) = self.packages.get_mut(self.index.packages[usize::from(id.0)]) {
            change(&mut package);
        }
    }
}
