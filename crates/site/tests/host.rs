//! A visitor without a browser: what is asked, what is answered, and what is kept.

#![expect(clippy::expect_used, reason = "a test may fall over where something is missing: that is how it fails")]

use demarche_site::{Answer, Ask, Host, Kept, Shelf};

fn host() -> Host {
    Host::new(Shelf::default()).expect("the shipped messages hold")
}

fn look(host: &mut Host, path: &str) -> Answer {
    host.ask(&Ask { path: path.to_owned(), now: 1_000, ..Ask::default() })
}

fn send(host: &mut Host, path: &str, fields: &[(&str, &str)]) -> Answer {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    host.ask(&Ask { post: true, path: path.to_owned(), fields, dice: 7, now: 1_000, ..Ask::default() })
}

/// A game of two months, as it was kept after each answer.
fn played() -> (Host, Kept) {
    let mut host = host();
    send(&mut host, "new", &[("scenario", "training-isle")]);
    send(&mut host, "end", &[("sure", "yes")]);
    let mut answer = send(&mut host, "end", &[("sure", "yes")]);
    let kept = answer.keep.pop().expect("a month that ends is kept");
    (host, kept)
}

#[test]
fn an_act_answers_with_the_page_to_which_it_leads() {
    let mut host = host();
    let begun = send(&mut host, "new", &[("scenario", "training-isle")]);
    assert_eq!((begun.status, begun.address.as_str()), (200, "briefing"));
    assert!(begun.body.contains("<h1"));
    let kept = &begun.keep[0];
    assert_eq!(
        (begun.open.as_deref(), kept.key.as_str(), kept.written),
        (Some("training-isle-7"), "training-isle-7", 1_000)
    );
    assert_eq!(look(&mut host, "nowhere").status, 404);
    let refused = send(&mut host, "new", &[("scenario", "no such thing")]);
    assert!(refused.body.contains("no such thing") && refused.keep.is_empty());
}

#[test]
fn what_was_kept_goes_on_where_it_was() {
    let (mut before, kept) = played();
    let desk = look(&mut before, "desk");
    let shelf = Shelf { games: vec![kept.clone()], ..Shelf::default() };
    let mut after = Host::new(shelf).expect("the shipped messages hold");
    assert!(look(&mut after, "").body.contains(&kept.key), "the title lists it");
    let resumed =
        after.ask(&Ask { path: "desk".to_owned(), resume: Some(kept.key.clone()), now: 2_000, ..Ask::default() });
    assert_eq!((resumed.status, resumed.open.as_ref()), (200, Some(&kept.key)));
    assert_eq!(resumed.body, desk.body, "the same month, the same page");
}

#[test]
fn a_key_that_is_gone_opens_the_newest_game() {
    let (_, kept) = played();
    let shelf = Shelf { games: vec![kept.clone()], ..Shelf::default() };
    let mut host = Host::new(shelf).expect("the shipped messages hold");
    let ask = |host: &mut Host, key: &str| {
        host.ask(&Ask { path: "desk".to_owned(), resume: Some(key.to_owned()), ..Ask::default() })
    };
    assert_eq!(ask(&mut host, "gone").open, Some(kept.key));
    assert_eq!(ask(&mut self::host(), "gone").status, 404, "there is no game at all");
}

#[test]
fn games_are_renamed_exported_and_deleted() {
    let (mut host, kept) = played();
    let renamed = send(&mut host, "rename", &[("key", &kept.key), ("name", "Mine")]);
    assert_eq!(renamed.keep, [Kept { name: "Mine".to_owned(), ..kept.clone() }]);
    let exported = send(&mut host, "export", &[("key", &kept.key)]);
    assert_eq!((exported.files[0].name.as_str(), &exported.files[0].text), ("Mine.tape.ron", &kept.tape));
    let binned = send(&mut host, "bin", &[("key", &kept.key)]);
    assert_eq!((binned.keep[0].binned, binned.delete.len(), binned.open), (Some(1_000), 0, None));
    let deleted = send(&mut host, "delete", &[("key", &kept.key)]);
    assert_eq!(deleted.delete, [kept.key]);
    assert!(!look(&mut host, "saves").body.contains("Mine"));
}

#[test]
fn a_tape_that_cannot_be_read_is_listed_and_hurts_nothing() {
    let (_, kept) = played();
    let torn = Kept { key: "torn".to_owned(), name: "torn".to_owned(), tape: "(tape: 1".to_owned(), ..kept.clone() };
    let torn = Kept { written: 9_999, ..torn };
    let (settings, career) = ("no settings".to_owned(), "no career".to_owned());
    let shelf = Shelf { games: vec![torn.clone(), kept.clone()], settings, career, ..Shelf::default() };
    let mut host = Host::new(shelf).expect("the shipped messages hold");
    assert!(look(&mut host, "saves").body.contains("torn"));
    let opened = send(&mut host, "open", &[("key", "torn")]);
    assert!(opened.keep.is_empty() && opened.delete.is_empty() && opened.open.is_none());
    assert!(look(&mut host, "saves").body.contains(&kept.key));
    let exported = send(&mut host, "export", &[("key", "torn")]);
    assert_eq!(exported.files[0].text, torn.tape, "it can be taken away as it is");
    let resumed = host.ask(&Ask { path: "desk".to_owned(), resume: Some("gone".to_owned()), ..Ask::default() });
    assert_eq!((resumed.status, resumed.open), (200, Some(kept.key)), "the newest that can be read");
}

#[test]
fn settings_are_kept_as_text_and_taken_up() {
    let mut host = host();
    let set = send(&mut host, "set", &[("theme", "light"), ("text", "150")]);
    assert_eq!((set.theme.as_str(), set.text, set.motion), ("light", 150, false));
    let shelf = Shelf { settings: set.settings.expect("settings are kept"), ..Shelf::default() };
    let mut again = Host::new(shelf).expect("the shipped messages hold");
    let title = look(&mut again, "");
    assert_eq!((title.theme.as_str(), title.text), ("light", 150));
}
