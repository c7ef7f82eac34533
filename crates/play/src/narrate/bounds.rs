//! Bounds of messages: what a file of messages may ask of the reader of Fluent.
//!
//! Duty: see, before a file is parsed, that it is not nested deeper than the parser's stack bears,
//! and afterwards that no message puts together more parts than the formatter takes. Uses
//! `scenario::findings`. Always holds: what passes can be parsed and formatted without a panic and
//! in a bounded time; what does not is a finding with its place.

use std::collections::BTreeMap;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use demarche_core::scenario::findings::{File, Finding, MOST};

/// Deepest nesting of braces and brackets in a message.
const DEEPEST: usize = 64;

/// Most parts that a message puts together: the formatter gives up at more.
const PARTS: u32 = 100;

/// Most bytes of a message once it is put together.
pub(super) const LONGEST: usize = 64 * 1024;

/// What keeps a text from being parsed: the first place where it is nested too deep.
#[must_use]
pub(super) fn nesting(file: &File) -> Option<Finding> {
    let at = Depth::default().exceeded(file.text)?;
    let message = format!("the message is nested too deep: at most {DEEPEST} levels of braces are read");
    let hint = Some("a message needs three levels at most: is this the right file?".to_owned());
    Some(file.error("DM-E021", Some(file.place(&(at..at + 1))), message, hint))
}

/// What helps where messages refer to too much.
const HINT: &str = "write out what it refers to, or split it";

/// Whether a line begins a message or a term: `id = ...`. Nothing nested goes on behind it.
fn begins(line: &str) -> bool {
    let Some((id, _)) = line.split_once('=') else { return false };
    let id = id.trim_end_matches(' ');
    let id = id.strip_prefix('-').unwrap_or(id);
    id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// What is open at a place of a text. In doubt it counts too much, never too little: in what may be
/// a text in quotes nothing closes but what was opened in it.
#[derive(Default)]
struct Depth {
    open: Vec<u8>,
    /// How much was open where a quote began.
    quoted: Option<usize>,
}

impl Depth {
    /// The first byte at which more is open than may be.
    fn exceeded(mut self, text: &str) -> Option<usize> {
        let mut from = 0;
        for line in text.split_inclusive('\n') {
            self.quoted = None;
            if begins(line) {
                self.open.clear();
            }
            if !line.starts_with('#') {
                let mut escaped = false;
                for (at, byte) in line.bytes().enumerate() {
                    escaped = self.step(byte, escaped);
                    if self.open.len() > DEEPEST {
                        return Some(from + at);
                    }
                }
            }
            from += line.len();
        }
        None
    }

    /// Takes a byte; whether it escapes the next.
    fn step(&mut self, byte: u8, escaped: bool) -> bool {
        let held = self.quoted.unwrap_or(0);
        match byte {
            b'\\' if self.quoted.is_some() => return !escaped,
            b'"' if !self.open.is_empty() && !escaped => {
                self.quoted = if self.quoted.is_some() { None } else { Some(self.open.len()) };
            }
            b'{' => self.open.push(byte),
            b'(' if !self.open.is_empty() => self.open.push(byte),
            b')' if self.open.len() > held && self.open.last() == Some(&b'(') => {
                self.open.pop();
            }
            b'}' => {
                if let Some(at) = self.open.iter().rposition(|b| *b == b'{').filter(|at| *at >= held) {
                    self.open.truncate(at);
                }
            }
            _ => {}
        }
        false
    }
}

/// A message, a term (`-id`) or an attribute of one (`id.attribute`).
type Key = String;

/// How many parts messages put together.
struct Parts<'a> {
    patterns: BTreeMap<Key, &'a Pattern<&'a str>>,
    /// None while it is being counted, which a circle shows by.
    counted: BTreeMap<Key, Option<u32>>,
}

/// What is too much once messages are put together: those of the file, or shipped ones that they are
/// part of. The last of several resources wins.
#[must_use]
pub(super) fn expansion(file: &File, resources: &[FluentResource]) -> Vec<Finding> {
    let mut parts = Parts { patterns: BTreeMap::new(), counted: BTreeMap::new() };
    for entry in resources.iter().flat_map(FluentResource::entries) {
        let (id, value, attributes) = match entry {
            Entry::Message(m) => (m.id.name.to_owned(), m.value.as_ref(), &m.attributes),
            Entry::Term(t) => (format!("-{}", t.id.name), Some(&t.value), &t.attributes),
            _ => continue,
        };
        for attribute in attributes {
            parts.patterns.insert(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
        if let Some(value) = value {
            parts.patterns.insert(id, value);
        }
    }
    let keys: Vec<Key> = parts.patterns.keys().cloned().collect();
    let mut findings = Vec::new();
    for key in keys {
        if let Some((key, why)) = parts.too_much(&key) {
            findings.push(file.error("DM-E021", place(file, &key), why, Some(HINT.to_owned())));
        }
        if findings.len() == MOST {
            break;
        }
    }
    findings
}

/// Where a message stands that is written in the file.
fn place(file: &File, key: &str) -> Option<demarche_core::scenario::findings::Span> {
    let id = key.split_once('.').map_or(key, |(id, _)| id);
    let mut from = 0;
    for line in file.text.split_inclusive('\n') {
        if line.split_once('=').is_some_and(|(name, _)| name.trim_end() == id) {
            return Some(file.place(&(from..from + id.len())));
        }
        from += line.len();
    }
    None
}

impl<'a> Parts<'a> {
    /// Counts a message and all that it refers to; which of them is too much and why, if one is. Without recursion
    /// from one message to the next: a chain of them may be as long as a file.
    fn too_much(&mut self, key: &str) -> Option<(Key, String)> {
        let mut circle = None;
        let mut stack = vec![(key.to_owned(), false)];
        while let Some((key, ready)) = stack.pop() {
            let Some(pattern) = self.patterns.get(&key).copied() else { continue };
            if ready {
                let count = self.pattern(pattern);
                self.counted.insert(key, Some(count));
                continue;
            }
            match self.counted.get(&key) {
                Some(Some(_)) => continue,
                Some(None) => {
                    circle = Some(key);
                    continue;
                }
                None => {}
            }
            self.counted.insert(key.clone(), None);
            stack.push((key, true));
            let mut named = Vec::new();
            references(pattern, &mut named);
            stack.extend(named.into_iter().map(|key| (key, false)));
        }
        let count = self.counted.get(key).copied().flatten().unwrap_or(0);
        if let Some(key) = circle {
            let why = format!("the message `{key}` leads in a circle: it needs itself to be put together");
            return Some((key, why));
        }
        (count > PARTS).then(|| {
            let count = if count > 1_000_000 { "over a million".to_owned() } else { count.to_string() };
            let why = format!("the message `{key}` is put together from {count} parts: at most {PARTS} are taken");
            (key.to_owned(), why)
        })
    }

    fn pattern(&self, pattern: &Pattern<&'a str>) -> u32 {
        let part = |element: &PatternElement<&'a str>| match element {
            PatternElement::TextElement { .. } => 0,
            PatternElement::Placeable { expression } => self.expression(expression).saturating_add(1),
        };
        pattern.elements.iter().map(part).fold(0, u32::saturating_add)
    }

    fn expression(&self, expression: &Expression<&'a str>) -> u32 {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let most = variants.iter().map(|v| self.pattern(&v.value)).max().unwrap_or(0);
                self.inline(selector).saturating_add(most)
            }
        }
    }

    fn inline(&self, inline: &InlineExpression<&'a str>) -> u32 {
        let held = referred(inline).and_then(|key| self.counted.get(&key).copied().flatten()).unwrap_or(0);
        let arguments = arguments(inline).map_or(0, |arguments| {
            let named = arguments.named.iter().map(|n| &n.value);
            arguments.positional.iter().chain(named).map(|a| self.inline(a)).fold(0, u32::saturating_add)
        });
        let inner =
            if let InlineExpression::Placeable { expression } = inline { self.expression(expression) } else { 0 };
        held.saturating_add(arguments).saturating_add(inner)
    }
}

/// The message or term that an expression stands for.
fn referred(inline: &InlineExpression<&str>) -> Option<Key> {
    let (lead, id, attribute) = match inline {
        InlineExpression::MessageReference { id, attribute } => ("", id, attribute),
        InlineExpression::TermReference { id, attribute, .. } => ("-", id, attribute),
        _ => return None,
    };
    Some(match attribute {
        Some(attribute) => format!("{lead}{}.{}", id.name, attribute.name),
        None => format!("{lead}{}", id.name),
    })
}

const fn arguments<'a, 'b>(inline: &'b InlineExpression<&'a str>) -> Option<&'b CallArguments<&'a str>> {
    match inline {
        InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
        InlineExpression::TermReference { arguments, .. } => arguments.as_ref(),
        _ => None,
    }
}

/// Every message and term that a pattern names, in any of its variants.
fn references(pattern: &Pattern<&str>, found: &mut Vec<Key>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut Vec<Key>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                references(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut Vec<Key>) {
    found.extend(referred(inline));
    if let Some(arguments) = arguments(inline) {
        for argument in arguments.positional.iter().chain(arguments.named.iter().map(|n| &n.value)) {
            of_inline(argument, found);
        }
    }
    if let InlineExpression::Placeable { expression } = inline {
        of_expression(expression, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deep(text: &str) -> bool {
        nesting(&File { path: "a.ftl", text }).is_some()
    }

    #[test]
    fn what_is_open_is_counted() {
        assert!(!deep("a = { $x } and (b) { \"{\" } \"c\n"));
        assert!(!deep(&"a = {\"{\"} text {\"}\"}\n".repeat(1_000)));
        assert!(!deep(&"a = { $n ->\n    [one] one (1)\n   *[other] \"{ $n }\" of them\n }\n".repeat(1_000)));
        for nest in ["{", "{ F(", "{ $x -> *[a] (\" ", "{ $x -> *[a] )))\n", "{ F(\"}\", ", "{ F(\n", "{\n{"] {
            assert!(deep(&format!("a = {}", nest.repeat(1_000))), "{nest}");
        }
        assert!(!deep(&format!("# {}\n", "{".repeat(1_000))));
    }
}
