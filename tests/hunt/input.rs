//! An input: files, arguments, and what is typed; on disk, a folder that shows how to repeat it.

use std::io;
use std::path::Path;

/// Something to run.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Input {
    /// The command under which it is counted.
    pub ask: &'static str,
    /// Files by their names in the working folder; a name may have folders in it.
    pub files: Vec<(String, Vec<u8>)>,
    /// The arguments after the program's name.
    pub args: Vec<String>,
    /// What is typed.
    pub typed: Vec<u8>,
}

impl Input {
    /// Lays the files out in a folder.
    ///
    /// # Errors
    /// If a file cannot be written, as under a name that the system refuses.
    pub fn lay(&self, folder: &Path) -> io::Result<()> {
        for (name, bytes) in &self.files {
            let path = folder.join(name);
            if let Some(parent) = path.parent().filter(|p| *p != folder) {
                std::fs::create_dir_all(parent)?;
            }
            std::fs::write(path, bytes)?;
        }
        Ok(())
    }

    /// Keeps it: `files/`, `typed` and `args`, one argument a line, with a word on what was found.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn keep(&self, folder: &Path, word: &str) -> io::Result<()> {
        let files = folder.join("files");
        std::fs::create_dir_all(&files)?;
        self.lay(&files)?;
        std::fs::write(folder.join("typed"), &self.typed)?;
        let args = serde_json::to_string_pretty(&self.args).map_err(io::Error::other)?;
        std::fs::write(folder.join("args.json"), args)?;
        std::fs::write(folder.join("found.txt"), format!("{}\n{word}\n", self.ask))
    }

    /// Reads one that was kept.
    ///
    /// # Errors
    /// If the folder holds none.
    pub fn kept(folder: &Path) -> io::Result<Self> {
        let args = serde_json::from_slice(&std::fs::read(folder.join("args.json"))?).map_err(io::Error::other)?;
        let typed = std::fs::read(folder.join("typed"))?;
        let mut files = Vec::new();
        read_all(&folder.join("files"), "", &mut files)?;
        Ok(Self { ask: "kept", files, args, typed })
    }
}

/// Every file of a folder and of those in it, by its name below it.
///
/// # Errors
/// If one cannot be read.
pub fn read_all(folder: &Path, below: &str, found: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    let mut entries = std::fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_all(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push((name, std::fs::read(entry.path())?));
        }
    }
    Ok(())
}
