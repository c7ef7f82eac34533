//! Brackets: which one is never closed, or closes what it should not.
//!
//! Duty: find the one bracket that is at fault among the tokens of a text. Uses `tokens`. Always holds:
//! a missing bracket is placed at its opening; where the lines are indented as usual, at the right one.

use super::tokens::{Kind, Token};

/// What is wrong with the brackets of a text: the position of a token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    /// This one is opened and not closed.
    Open(usize),
    /// This one closes nothing, or closes what is not yet to be closed.
    Close(usize),
    /// This one, the first, is closed by the second, which is of another kind.
    Other(usize, usize),
}

/// The fault, if the brackets do not match.
pub(super) fn fault(text: &str, tokens: &[Token]) -> Option<Fault> {
    let marks = || tokens.iter().enumerate().filter_map(|(at, t)| Some((at, bracket(t)?)));
    let surplus = marks().map(|(_, (_, opens))| if opens { 1i64 } else { -1 }).sum::<i64>();
    let mut open: Vec<(usize, char)> = Vec::new();
    // An opening whose line begins further in than the bracket that closes it.
    let mut deeper = None;
    for (at, (closed_by, opens)) in marks() {
        if opens {
            open.push((at, closed_by));
            continue;
        }
        let Some((opening, wanted)) = open.pop() else { return Some(Fault::Close(at)) };
        if deeper.is_none() && surplus > 0 && leads(text, &tokens[at]) {
            let margin = indent(text, &tokens[opening]);
            deeper = (margin > indent(text, &tokens[at])).then_some(opening);
        }
        let ended = open.is_empty() && surplus < 0 && at + 1 < tokens.len();
        if wanted != closed_by || ended {
            return Some(match surplus {
                ..0 => Fault::Close(at),
                0 => Fault::Other(opening, at),
                _ => Fault::Open(deeper.unwrap_or(opening)),
            });
        }
    }
    let last = open.last().map(|(at, _)| *at)?;
    Some(Fault::Open(deeper.unwrap_or(last)))
}

/// What closes a bracket, or is one, and whether it opens.
fn bracket(token: &Token) -> Option<(char, bool)> {
    match token.kind {
        Kind::Mark('(') => Some((')', true)),
        Kind::Mark('[') => Some((']', true)),
        Kind::Mark('{') => Some(('}', true)),
        Kind::Mark(c @ (')' | ']' | '}')) => Some((c, false)),
        _ => None,
    }
}

/// Whether a token is the first of its line.
fn leads(text: &str, token: &Token) -> bool {
    line(text, token).trim().is_empty()
}

/// What stands before a token on its line.
fn line<'a>(text: &'a str, token: &Token) -> &'a str {
    let before = text.get(..token.range.start).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default()
}

/// How far in the line of a token begins.
fn indent(text: &str, token: &Token) -> usize {
    let before = line(text, token);
    before.len() - before.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::{Fault, fault};

    fn found(text: &str) -> Option<(char, usize)> {
        let tokens = tokens(text).0;
        let at = |at: usize| tokens[at].range.start;
        fault(text, &tokens).map(|fault| match fault {
            Fault::Open(open) => ('o', at(open)),
            Fault::Close(close) => ('c', at(close)),
            Fault::Other(open, _) => ('x', at(open)),
        })
    }

    #[test]
    fn the_bracket_at_fault_is_found() {
        for (text, wanted) in [
            ("(a: [1, (2)], b: (3))", None),
            ("(a: [1, 2, b: (3))", Some(('o', 4))),
            ("(a: [(1, (2)], b: 3)", Some(('o', 5))),
            ("(a: (1, 2])", Some(('x', 4))),
            ("(a: 1), b: 2)", Some(('c', 5))),
            ("(a: [(1)), (2)])", Some(('c', 8))),
            ("(a: 1", Some(('o', 0))),
            // Only its margin tells which of three round brackets lacks its end.
            ("(\n  a: (\n    b: 1,\n  c: (\n    d: 1,\n  ),\n)", Some(('o', 7))),
            ("(\n  a: (\n    b: (\n      c: 1,\n  ),\n  d: 2,\n)\n", Some(('o', 16))),
        ] {
            assert_eq!(found(text), wanted, "{text}");
        }
    }
}
