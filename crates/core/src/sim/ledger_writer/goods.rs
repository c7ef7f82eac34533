//! Packages and licences in the writer: reading them, and changing what is no quantity of them.

use super::LedgerWriter;
use crate::model::licence::{Licence, LicenceId};
use crate::model::package::{Package, PackageId};

impl LedgerWriter<'_> {
    /// The ids of every licence, in the order in which they came.
    pub(crate) fn licence_ids(&self) -> impl Iterator<Item = LicenceId> + use<> {
        (0..self.licences.0.len()).map(LicenceId::at)
    }

    /// Every licence, in the order in which they came.
    pub(crate) fn licences(&self) -> impl Iterator<Item = &Licence> {
        self.licences.0.iter()
    }

    /// A licence.
    #[must_use]
    pub(crate) fn licence(&self, id: LicenceId) -> &Licence {
        &self.licences.0[usize::from(id.0)]
    }

    /// Changes a licence.
    pub(crate) fn with_licence(&mut self, id: LicenceId, change: impl FnOnce(&mut Licence)) {
        change(&mut self.licences.0[usize::from(id.0)]);
    }

    /// The ids of every package, in the order in which they came.
    pub(crate) fn package_ids(&self) -> impl Iterator<Item = PackageId> + use<> {
        (0..self.packages.0.len()).map(PackageId::at)
    }

    /// Every package, in the order in which they came.
    pub(crate) fn packages(&self) -> impl Iterator<Item = &Package> {
        self.packages.0.iter()
    }

    /// A package.
    #[must_use]
    pub(crate) fn package(&self, id: PackageId) -> &Package {
        &self.packages.0[usize::from(id.0)]
    }

    /// Changes what is no quantity of a package: progress and what is known of it.
    pub(crate) fn with_package(&mut self, id: PackageId, change: impl FnOnce(&mut Package)) {
        change(&mut self.packages.0[usize::from(id.0)]);
    }
}
