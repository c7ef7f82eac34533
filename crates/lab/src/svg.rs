//! Drawings: files of SVG, written element by element.
//!
//! Duty: the frame that every drawing has, and its elements, one to a line. Uses `quick_xml`, which
//! escapes. Always holds: what stands in a drawing is well-formed whatever words it is given; a
//! drawing has a title and a description; the same elements give the same bytes.

use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

/// The attributes of an element, in the order in which they are written.
pub type Attributes<'a> = [(&'a str, &'a dyn Display)];

/// What a drawing shows, in words.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What comes before the names of the title and the description, which are unique in a page.
    pub prefix: &'a str,
    /// The title.
    pub title: &'a str,
    /// What is to be seen, for those who cannot see it.
    pub about: &'a str,
}

/// A drawing that is being written.
pub struct Drawing(Writer<Vec<u8>>);

impl Drawing {
    /// The beginning of a drawing: its attributes, its words, its style.
    #[must_use]
    pub fn open(attributes: &Attributes, told: Told, style: &str) -> Self {
        let mut drawing = Self(Writer::new(Vec::new()));
        let (title, about) = (format!("{}title", told.prefix), format!("{}desc", told.prefix));
        let labelled = format!("{title} {about}");
        let xmlns: (&str, &dyn Display) = ("xmlns", &"http://www.w3.org/2000/svg");
        let words: [(&str, &dyn Display); 2] = [("role", &"img"), ("aria-labelledby", &labelled)];
        let all: Vec<(&str, &dyn Display)> =
            [xmlns].into_iter().chain(attributes.iter().copied()).chain(words).collect();
        drawing.event(Event::Start(started("svg", &all)));
        drawing.end_of_line();
        drawing.text("title", &[("id", &title)], told.title);
        drawing.text("desc", &[("id", &about)], told.about);
        drawing.text("style", &[], style);
        drawing
    }

    /// An element with nothing in it.
    pub fn shape(&mut self, name: &str, attributes: &Attributes) {
        self.event(Event::Empty(started(name, attributes)));
        self.end_of_line();
    }

    /// An element with words in it.
    pub fn text(&mut self, name: &str, attributes: &Attributes, words: &str) {
        self.event(Event::Start(started(name, attributes)));
        self.event(Event::Text(BytesText::from_escaped(partial_escape(words))));
        self.event(Event::End(BytesEnd::new(name)));
        self.end_of_line();
    }

    /// The whole drawing.
    #[must_use]
    pub fn done(mut self) -> String {
        self.event(Event::End(BytesEnd::new("svg")));
        self.end_of_line();
        // It was written from text.
        String::from_utf8(self.0.into_inner()).unwrap_or_default()
    }

    fn event(&mut self, event: Event) {
        // Writing into memory cannot fail.
        let _ = self.0.write_event(event);
    }

    fn end_of_line(&mut self) {
        self.event(Event::Text(BytesText::from_escaped("\n")));
    }
}

fn started<'a>(name: &'a str, attributes: &Attributes) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, value.to_string().as_str()));
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_bears_any_words() {
        let told = Told { prefix: "a-", title: "<Half> & \"less\"", about: "It's a line." };
        let mut drawing = Drawing::open(&[("width", &2)], told, "text{}");
        drawing.shape("path", &[("class", &"a\"<b"), ("d", &format!("M{:.1} 0", 1.0))]);
        drawing.text("text", &[], "a < b");
        let whole = drawing.done();
        assert_eq!(
            whole,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" role=\"img\" aria-labelledby=\"a-title a-desc\">\n\
             <title id=\"a-title\">&lt;Half&gt; &amp; \"less\"</title>\n<desc id=\"a-desc\">It's a line.</desc>\n\
             <style>text{}</style>\n<path class=\"a&quot;&lt;b\" d=\"M1.0 0\"/>\n<text>a &lt; b</text>\n</svg>\n"
        );
    }
}
