//! Hush: what drivers and libraries mutter while a window opens is not shown.
//!
//! Duty: lead standard error away until the first frame. Always holds: `RUST_LOG` shows everything;
//! whoever reports a fault ends the hush first; where there is nothing to hear, nothing changes.

#[cfg(unix)]
mod quiet {
    use std::os::fd::{AsFd as _, OwnedFd};
    use std::sync::{Mutex, PoisonError};

    /// Standard error as it was.
    static HEARD: Mutex<Option<OwnedFd>> = Mutex::new(None);

    /// Leads standard error away.
    pub fn begin() {
        if std::env::var_os("RUST_LOG").is_some() {
            return;
        }
        let nowhere = crate::door::write::nowhere();
        let heard = std::io::stderr().as_fd().try_clone_to_owned();
        let mut kept = HEARD.lock().unwrap_or_else(PoisonError::into_inner);
        if let (Ok(nowhere), Ok(heard), None) = (nowhere, heard, &*kept)
            && rustix::stdio::dup2_stderr(nowhere).is_ok()
        {
            *kept = Some(heard);
        }
    }

    /// Brings it back.
    pub fn end() {
        if let Some(heard) = HEARD.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = rustix::stdio::dup2_stderr(heard);
        }
    }
}

#[cfg(not(unix))]
mod quiet {
    pub fn begin() {}
    pub fn end() {}
}

pub use quiet::{begin, end};
