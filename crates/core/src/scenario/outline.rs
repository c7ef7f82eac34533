//! Outline: where everything stands in a RON text.
//!
//! Duty: read a text into a tree of places beside the typed reading, so that a finding about a
//! value can point at that value. Uses nothing else of the crate. Always holds: any text has an
//! outline; what is not RON gives a tree of little use, never a panic; reading is linear.

use std::ops::Range;

/// Deepest nesting that is followed; the typed reading stops at the same depth.
const DEEPEST: usize = 64;

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// The bytes it covers.
    pub range: Range<usize>,
    /// Its entries, with the places of their keys where they have any.
    pub entries: Vec<(Option<Range<usize>>, Node)>,
}

/// A text with its tree.
#[derive(Clone, Debug)]
pub struct Outline<'a> {
    text: &'a str,
    /// The outermost value.
    pub root: Node,
}

impl<'a> Outline<'a> {
    /// Reads a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, root: Scan { bytes: text.as_bytes(), at: 0 }.value(0) }
    }

    /// The whole text.
    #[must_use]
    pub const fn whole(&self) -> &'a str {
        self.text
    }

    /// The text that a place covers.
    #[must_use]
    pub fn text(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The words of a text value, without its quotes.
    #[must_use]
    pub fn string(&self, node: &Node) -> Option<&'a str> {
        self.text(&node.range).strip_prefix('"')?.strip_suffix('"')
    }

    /// The place of a key of a value.
    #[must_use]
    pub fn key(&self, node: &Node, name: &str) -> Option<Range<usize>> {
        let mut keys = node.entries.iter().filter_map(|(key, _)| key.as_ref());
        keys.find(|key| self.text(key) == name).cloned()
    }

    /// A field of a value.
    #[must_use]
    pub fn field<'n>(&self, node: &'n Node, name: &str) -> Option<&'n Node> {
        let named = |key: &Option<Range<usize>>| key.as_ref().is_some_and(|k| self.text(k) == name);
        node.entries.iter().find(|(key, _)| named(key)).map(|(_, value)| value)
    }

    /// The place of a key anywhere within a value, the outermost first.
    #[must_use]
    pub(super) fn key_within(&self, node: &Node, name: &str) -> Option<Range<usize>> {
        self.key(node, name).or_else(|| node.entries.iter().find_map(|(_, inner)| self.key_within(inner, name)))
    }

    /// An entry of one of the outermost lists, by position.
    #[must_use]
    pub fn item(&self, list: &str, at: usize) -> Option<&Node> {
        self.field(&self.root, list)?.item(at)
    }

    /// An entry of one of the outermost lists, by its id.
    #[must_use]
    pub fn named(&self, list: &str, id: &str) -> Option<&Node> {
        let has = |node: &&Node| self.field(node, "id").and_then(|i| self.string(i)) == Some(id);
        self.field(&self.root, list)?.items().find(has)
    }

    /// Every value of a key, anywhere.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&Node> {
        let mut found = Vec::new();
        self.collect(&self.root, name, &mut found);
        found
    }

    fn collect<'n>(&self, node: &'n Node, name: &str, found: &mut Vec<&'n Node>) {
        for (key, inner) in &node.entries {
            if key.as_ref().is_some_and(|k| self.text(k) == name) {
                found.push(inner);
            }
            self.collect(inner, name, found);
        }
    }
}

impl Node {
    /// The values of a list or of a group, in order.
    pub fn items(&self) -> impl Iterator<Item = &Self> {
        self.entries.iter().map(|(_, node)| node)
    }

    /// A value of a list or of a group, by position.
    #[must_use]
    pub fn item(&self, at: usize) -> Option<&Self> {
        self.entries.get(at).map(|(_, node)| node)
    }
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn here(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    fn ahead(&self, what: &[u8]) -> bool {
        self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(what))
    }

    /// Moves on to the end of a passage that ends with some bytes.
    fn past(&mut self, what: &[u8]) {
        while self.at < self.bytes.len() && !self.ahead(what) {
            self.at += 1;
        }
        self.at = (self.at + what.len()).min(self.bytes.len());
    }

    fn blank(&mut self) {
        loop {
            if self.here().is_ascii_whitespace() {
                self.at += 1;
            } else if self.ahead(b"//") {
                self.past(b"\n");
            } else if self.ahead(b"/*") {
                self.past(b"*/");
            } else if self.ahead(b"#![") {
                self.past(b"]");
            } else {
                return;
            }
        }
    }

    fn word(&mut self) -> Range<usize> {
        let from = self.at;
        while self.here().is_ascii_alphanumeric() || matches!(self.here(), b'_' | b'.' | b'+' | b'-') {
            self.at += 1;
        }
        from..self.at
    }

    fn value(&mut self, depth: usize) -> Node {
        self.blank();
        let from = self.at;
        let mut entries = Vec::new();
        if depth > DEEPEST {
            self.at = self.bytes.len();
        }
        match self.here() {
            b'(' | b'[' | b'{' => entries = self.group(depth),
            b'"' => self.quoted(),
            b'r' if self.ahead(b"r\"") || self.ahead(b"r#") => self.raw(),
            _ if self.word().is_empty() => self.at = (self.at + 1).min(self.bytes.len()),
            _ => {
                let end = self.at;
                self.blank();
                if self.here() == b'(' {
                    entries = self.group(depth);
                } else {
                    self.at = end;
                }
            }
        }
        Node { range: from..self.at, entries }
    }

    fn group(&mut self, depth: usize) -> Vec<(Option<Range<usize>>, Node)> {
        let mut entries = Vec::new();
        self.at += 1;
        loop {
            self.blank();
            if self.at >= self.bytes.len() {
                return entries;
            }
            if matches!(self.here(), b')' | b']' | b'}') {
                self.at += 1;
                return entries;
            }
            let from = self.at;
            let key = self.word();
            self.blank();
            let key = (!key.is_empty() && self.here() == b':').then_some(key);
            self.at = if key.is_some() { self.at + 1 } else { from };
            let node = self.value(depth + 1);
            entries.push((key, node));
            self.blank();
            if matches!(self.here(), b',' | b':') {
                self.at += 1;
            }
        }
    }

    fn quoted(&mut self) {
        self.at += 1;
        while self.at < self.bytes.len() && self.here() != b'"' {
            self.at += if self.here() == b'\\' { 2 } else { 1 };
        }
        self.at = (self.at + 1).min(self.bytes.len());
    }

    fn raw(&mut self) {
        self.at += 1;
        let mut end = vec![b'"'];
        while self.here() == b'#' {
            end.push(b'#');
            self.at += 1;
        }
        self.at += 1;
        self.past(&end);
    }
}

#[cfg(test)]
mod tests {
    use super::Outline;

    #[test]
    fn everything_has_its_place() {
        let text = "// a (\n(id: \"x\", events: [(id: \"a(b\", when: [Reaction(4, 2)]), (id: r#\"\"c\"#,)], n: -1.5,)";
        let outline = Outline::new(text);
        let first = outline.item("events", 0).expect("an event");
        assert_eq!(outline.text(&first.range), "(id: \"a(b\", when: [Reaction(4, 2)])");
        let when = outline.field(first, "when").and_then(|w| w.item(0)).expect("a trigger");
        assert_eq!(outline.text(&when.range), "Reaction(4, 2)");
        assert_eq!(when.item(1).map(|n| outline.text(&n.range)), Some("2"));
        assert_eq!(outline.named("events", "a(b").map(|n| n.range.start), Some(first.range.start));
        assert_eq!(outline.field(&outline.root, "n").map(|n| outline.text(&n.range)), Some("-1.5"));
        assert_eq!(outline.all("id").len(), 3);
    }

    #[test]
    fn rubbish_has_an_outline_too() {
        for text in ["", "((((", "\"", "r###", "(a: b: c", "]]]]", "\u{1f600}(\u{1f600}", "/*", "(a:", "\\\"\\"] {
            let _ = Outline::new(text);
        }
        let _ = Outline::new(&"(".repeat(100_000));
    }
}
