//! What is asked of the page: a link that is followed, or a form that is sent.
//!
//! Duty: the fields of a request by name. Uses nothing. Always holds: whatever a browser sends is a request;
//! what a field holds is anybody's text until it was read as what it should be.

use std::fmt::Write as _;

/// How something is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// A link, or a form that only looks.
    Get,
    /// A form that changes something.
    Post,
}

/// A link that was followed or a form that was sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// How it is asked.
    pub method: Method,
    /// The page or the act, without a leading slash, query or fragment; empty for the first page.
    pub path: String,
    /// The fields of the query and of the form, decoded, in order.
    pub fields: Vec<(String, String)>,
    /// A number that nobody can tell beforehand: the seed of a game that begins with this request.
    pub dice: u64,
}

impl Request {
    /// A page.
    #[must_use]
    pub fn get(path: &str) -> Self {
        Self::new(Method::Get, path)
    }

    /// An act.
    #[must_use]
    pub fn post(path: &str) -> Self {
        Self::new(Method::Post, path)
    }

    /// A request by its path, which may have a query: `why?of=support`.
    #[must_use]
    pub fn new(method: Method, path: &str) -> Self {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let path = path.trim_start_matches('/').to_owned();
        Self { method, path, fields: decoded(query), dice: 1 }
    }

    /// The same with one more field.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.fields.push((name.to_owned(), value.into()));
        self
    }

    /// The last field of a name, if there is one: what was set wins over what was hidden before it.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().rev().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// A field that is a number.
    #[must_use]
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.field(name)?.trim().parse().ok()
    }
}

/// The fields of a query or of a form as browsers send it (`a=b+c&d=%C3%A9`). What is no character is shown as
/// a sign of its own.
#[must_use]
pub fn decoded(text: &str) -> Vec<(String, String)> {
    let pair = |part: &str| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (plain(name), plain(value))
    };
    text.split('&').filter(|part| !part.is_empty()).map(pair).collect()
}

/// A text as it stands in a query.
#[must_use]
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

fn plain(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut ahead = rest.clone();
                let digit = |byte: Option<u8>| byte.and_then(|b| char::from(b).to_digit(16));
                match (digit(ahead.next()), digit(ahead.next())) {
                    (Some(high), Some(low)) => {
                        rest = ahead;
                        u8::try_from(high * 16 + low).unwrap_or(b'?')
                    }
                    _ => b'%',
                }
            }
            other => other,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_decoded_again() {
        for text in ["", "a b", "é & = + %", "100 %", "三\n", "%zz"] {
            assert_eq!(decoded(&format!("x={}", encoded(text))), [("x".to_owned(), text.to_owned())]);
        }
        assert_eq!(
            decoded("a=1+2&b&c=%E9%4"),
            [
                ("a".to_owned(), "1 2".to_owned()),
                ("b".to_owned(), String::new()),
                ("c".to_owned(), "\u{fffd}%4".to_owned()),
            ]
        );
    }

    #[test]
    fn the_last_field_of_a_name_counts() {
        let request = Request::get("/why?of=support&of=fear").with("n", " 7 ");
        assert_eq!((request.path.as_str(), request.field("of")), ("why", Some("fear")));
        assert_eq!((request.number("n"), request.number::<u8>("of")), (Some(7u8), None));
    }
}
