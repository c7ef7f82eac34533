//! Slips: numbers and words as people write them elsewhere.
//!
//! Duty: see a decimal comma, a separated thousand, a unit, a missing quote in what cannot be read, and
//! say how it is written here. Uses the scene. Always holds: what is proposed can be read.

use super::{Frame, Kind, Scene, Token, Told, Wanted, limits};

impl Scene<'_> {
    /// A number before a place that goes on in a way that no number can.
    pub(super) fn number_goes_on(&self, next: usize) -> Option<Told> {
        let mark = |at: usize| self.token(at).map(|t| t.kind);
        // What stands after the comma that was taken for the end of the value, or right behind it.
        let (first, rest) = match mark(next.checked_sub(1)?)? {
            Kind::Mark(',') => (next.checked_sub(2)?, next),
            _ => (next - 1, next),
        };
        let (number, after) = (self.token(first)?, self.token(rest)?);
        if number.kind != Kind::Number {
            return None;
        }
        let written = number.range.start..after.range.end;
        let (whole, more) = (self.word(&number.range), self.word(&after.range));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let comma = rest - first == 2;
        // Reading stopped within the number itself, such as before the point of 6.0.
        if !comma && number.range.end > after.range.start {
            return None;
        }
        if after.kind == Kind::Number && digits(more) && (comma || same_line(self.text, &written)) {
            return Some(self.parted(first, rest, whole));
        }
        if comma {
            return None;
        }
        let told = |what: String, hint: String| Some(Told::new(written.clone(), what, hint));
        match after.kind {
            Kind::Mark('%') => told(
                format!("`{whole}%` is not a number"),
                "shares are written without a sign, as parts of one: 0.5 for half".to_owned(),
            ),
            Kind::Mark(sign @ ('€' | '$' | '£')) => told(
                format!("`{sign}` does not belong to a number"),
                format!("amounts are in million euro without a sign: {whole}"),
            ),
            Kind::Word if same_line(self.text, &written) && !self.is_key(rest) => told(
                format!("the number `{whole}` is followed by `{more}`"),
                format!("write the number alone, in the unit of its field: {whole}"),
            ),
            _ => None,
        }
    }

    /// Whether a token is the name of a field, of which the comma before is missing.
    fn is_key(&self, at: usize) -> bool {
        self.token(at + 1).is_some_and(|t| t.kind == Kind::Mark(':'))
    }

    /// A number in parts: a decimal comma, or thousands held apart.
    fn parted(&self, first: usize, rest: usize, whole: &str) -> Told {
        let step = rest - first;
        let (mut parts, mut last) = (vec![whole.to_owned()], first);
        while let Some(part) = self.token(last + step).filter(|t| t.kind == Kind::Number) {
            let between = last + 1..last + step;
            let is_comma = between.clone().all(|at| self.token(at).is_some_and(|t| t.kind == Kind::Mark(',')));
            let line = self.token(first).map_or(0, |t| t.range.start)..part.range.end;
            if !is_comma || !same_line(self.text, &line) {
                break;
            }
            parts.push(self.word(&part.range).to_owned());
            last += step;
        }
        let range = self.token(first).map_or(0, |t| t.range.start)..self.token(last).map_or(0, |t| t.range.end);
        let shown = self.word(&range).to_owned();
        let thousands = parts.iter().skip(1).all(|p| p.len() == 3) && whole.trim_start_matches('-') != "0";
        if step == 1 || thousands {
            let what = if step == 1 { "a gap" } else { "a comma" };
            let hint = format!("thousands are not held apart: write {}", parts.concat());
            return Told::new(range, format!("the number `{shown}` has {what} in it"), hint);
        }
        let value = format!("{whole}.{}", parts.get(1).map_or("", String::as_str));
        let hint = format!("decimals stand behind a point: write {value}");
        Told::new(range, format!("the number `{shown}` has a comma in it"), hint)
    }

    /// How a value is written that should be of another kind.
    pub(super) fn cure(&self, around: &[Frame], frame: &Frame, token: &Token) -> Option<String> {
        let word = self.word(&token.range);
        let bare = word.trim_matches('"');
        let quoted = token.kind == Kind::Text;
        Some(match &frame.wanted {
            Wanted::Text => match token.kind {
                Kind::Number | Kind::Word => format!("put it in quotes: \"{word}\""),
                Kind::Mark('\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»') => {
                    "write straight double quotes around it: \"...\"".to_owned()
                }
                _ => "texts stand between two quotes: \"...\"".to_owned(),
            },
            Wanted::Whole(..) => {
                let within =
                    |value: i64| limits::of(around, frame).is_none_or(|(low, high)| (low..=high).contains(&value));
                let even =
                    bare.split_once('.').and_then(|(whole, rest)| rest.chars().all(|c| c == '0').then_some(whole));
                match even.unwrap_or(bare).parse::<i64>() {
                    Ok(value) if within(value) && (quoted || even.is_some()) => format!("write {value}"),
                    Ok(_) => "write a number within these bounds".to_owned(),
                    Err(_) if quoted => "numbers stand without quotes".to_owned(),
                    Err(_) => "write digits alone, without decimals".to_owned(),
                }
            }
            Wanted::Any | Wanted::Number if quoted => {
                "numbers stand without quotes, with a point before decimals".to_owned()
            }
            Wanted::Truth => "write true or false, in small letters and without quotes".to_owned(),
            Wanted::List => "begin with `[`, put a comma between two entries and end with `]`".to_owned(),
            Wanted::Group(_) | Wanted::KindGroup(..) => {
                "begin with `(`, put a comma between two values and end with `)`".to_owned()
            }
            Wanted::Fields(fields) | Wanted::KindFields(_, fields) => {
                let first = fields.first().copied().unwrap_or("field");
                format!("begin with `(`, give each field its name, and end with `)`: ({first}: ...)")
            }
            Wanted::Kinds(kinds) if quoted => match super::did_you_mean(bare, crate::reading::once(kinds)) {
                Some(_) => "kinds stand without quotes".to_owned(),
                None => return None,
            },
            _ => return None,
        })
    }
}

fn same_line(text: &str, range: &std::ops::Range<usize>) -> bool {
    text.get(range.clone()).is_some_and(|between| !between.contains('\n'))
}

/// What helps if a group should hold so many values.
pub(super) fn of_so_many(count: usize) -> String {
    let values = if count == 1 { "value" } else { "values" };
    format!("write {count} {values} with a comma between two; decimals stand behind a point, as in 0.5")
}
